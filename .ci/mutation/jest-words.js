// The words of our tests (describe, test, test.each, beforeAll, expect) as an interface of mocha, for mutation testing: mocha keeps what is loaded and asks
// one mutant after another of it, where jest would load every module again for each. `expect` and `each` are jest's own packages. A group that makes
// something ready once (beforeAll) is one test, so that the mutants in what it makes ready are asked of it too.
import { relative } from 'node:path';
import { expect } from 'expect';
import fc from 'fast-check';
import { bind } from 'jest-each';
import Mocha from 'mocha';

// A property is tried with the same inputs for every mutant.
fc.configureGlobal({ seed: 7 });

Mocha.interfaces['jest-words'] = (root) => {
  let open;
  root.on('pre-require', (context, file) => {
    open = groupOf(relative(process.cwd(), source(file)));
    Object.assign(context, { expect, describe, test, it: test, ...hooks() });
  });
  root.on('post-require', (_context, file) => root.addSuite(suiteOf(open, source(file))));

  const describe = (title, fill) => {
    const around = open;
    open = groupOf(title);
    fill();
    around.members.push(open);
    open = around;
  };
  const test = (title, run) => open.members.push({ title, run });
  describe.each = bind(describe, false);
  test.each = bind(test);
  const hooks = () => Object.fromEntries(['beforeAll', 'beforeEach', 'afterEach', 'afterAll'].map((when) => [when, (run) => open[when].push(run)]));
};

/** What was written, not what it was compiled to: Stryker looks there for changes. */
function source(file) {
  return file.replace(/\.js$/, '.ts');
}

function groupOf(title) {
  return { title, members: [], beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] };
}

function suiteOf(group, file) {
  const suite = new Mocha.Suite(group.title);
  suite.file = file;
  if (group.beforeAll.length > 0 || group.afterAll.length > 0) return asOneTest(suite, group, file);
  for (const run of group.beforeEach) suite.beforeEach(run);
  for (const run of group.afterEach) suite.afterEach(run);
  for (const member of group.members) {
    if (member.members === undefined) suite.addTest(testOf(member.title, member.run, file));
    else suite.addSuite(suiteOf(member, file));
  }
  return suite;
}

function asOneTest(suite, group, file) {
  suite.addTest(testOf('as a whole', () => runGroup(group, [], []), file));
  return suite;
}

/** What comes after a test comes after one that fails too: the next mutant must find nothing that this one left. */
async function runGroup(group, before, after) {
  const beforeEach = [...before, ...group.beforeEach];
  const afterEach = [...group.afterEach, ...after];
  try {
    for (const run of group.beforeAll) await run();
    for (const member of group.members) {
      if (member.members !== undefined) await runGroup(member, beforeEach, afterEach);
      else await runTest([...beforeEach, member.run], afterEach);
    }
  } finally {
    for (const run of group.afterAll) await run();
  }
}

async function runTest(steps, afterEach) {
  try {
    for (const run of steps) await run();
  } finally {
    for (const run of afterEach) await run();
  }
}

function testOf(title, run, file) {
  const test = new Mocha.Test(title, run);
  test.file = file;
  return test;
}
