// Where our own time goes, from the profiles Node's --cpu-prof writes, one a thread: the time of each sample belongs to the nearest file
// of ours up its stack, so that what a package does counts for whoever called it. Nothing in src knows of it.
export interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds before each sample. */
  readonly timeDeltas: readonly number[];
}

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

export interface StageTime {
  readonly stage: string;
  readonly seconds: number;
}

const UNDER_NOTHING_OF_OURS = 'Node itself (start, modules, streams)';
/** By path in dist, the first that matches. */
const STAGES: readonly (readonly [stage: string, path: RegExp])[] = [
  ['read', /^export\//],
  ['select', /^incident\//],
  ['address (lines and town)', /^letter\/(address|block)|^postal\/(town|municipality|name-|address-|kyoto|code-)/],
  ['barcode', /^postal\/(customer-barcode|display-number|barcode|kanji-number|high-building)|^recipient\/barcode/],
  ['post (bundles, postage)', /^postal\/(bundle|postage|tariff|batch-cuts)|^run\/post\/|^letter\/(bundle|control|covering)/],
  ['gather', /^recipient\/|^(folding|group-by|remembered)\./],
  ['order', /^run\/(batching|letter-number)/],
  ['compose', /^(letter|typesetting)\/|^run\/(prepare-letter|letter-ink|input\/(font|envelope)-files)/],
  ['write', /^print\/|^run\/render\//],
  ['account (plan, lists, seal)', /^(run|wording|cli|postal)\/|^[^/]+$/],
];
const ENGINE = new Map([['(garbage collector)', 'garbage collector'], ['(idle)', 'idle'], ['(program)', 'native code outside JavaScript']]);
/** In the order of the way of the data; the engine's own last. */
const ORDER = ['read', 'select', 'gather', 'address (lines and town)', 'barcode', 'order', 'compose', 'write', 'account (plan, lists, seal)', 'post (bundles, postage)', UNDER_NOTHING_OF_OURS, ...ENGINE.values()];
const OURS = /\/dist\/([^?]+\.js)$/;

/** All threads together, in the order of the way of the data. */
export function stageTimes(profiles: readonly CpuProfile[]): readonly StageTime[] {
  const micros = new Map(ORDER.map((stage) => [stage, 0]));
  for (const { nodes, samples, timeDeltas } of profiles) {
    const stages = stagesOfNodes(nodes);
    samples.forEach((id, index) => {
      const stage = stages.get(id) ?? UNDER_NOTHING_OF_OURS;
      // A sample's time runs until the next one.
      micros.set(stage, (micros.get(stage) ?? 0) + Math.max(0, timeDeltas[index + 1] ?? 0));
    });
  }
  return ORDER.map((stage) => ({ stage, seconds: (micros.get(stage) ?? 0) / 1e6 }));
}

export function isIdle({ stage }: StageTime): boolean {
  return stage === ENGINE.get('(idle)');
}

/** Parents come before their children in a profile. */
function stagesOfNodes(nodes: readonly ProfileNode[]): ReadonlyMap<number, string> {
  const stages = new Map<number, string>();
  const inherited = new Map<number, string>();
  for (const { id, callFrame, children = [] } of nodes) {
    const stage = ENGINE.get(callFrame.functionName) ?? stageOfFile(callFrame.url) ?? inherited.get(id) ?? UNDER_NOTHING_OF_OURS;
    stages.set(id, stage);
    for (const child of children) inherited.set(child, stage);
  }
  return stages;
}

function stageOfFile(url: string): string | undefined {
  if (url.includes('/node_modules/')) return undefined;
  const [, path] = OURS.exec(url) ?? [];
  return path === undefined ? undefined : STAGES.find(([, pattern]) => pattern.test(path))?.[0];
}
