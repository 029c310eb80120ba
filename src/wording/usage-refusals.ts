// What is said of a command line that cannot be understood (exit code 2).
import { nearName } from '../near-name.js';
import { wording } from './wording.js';

/** What an option takes: one of these words, a whole number from this one on, a day of the calendar, or something written as this example. */
export type AllowedValue = readonly string[] | number | { readonly kind: 'day' } | string;

export const USAGE_REFUSALS = {
  'command-unknown': wording<{ name: string; near: string }>({
    ja: ({ name, near }) => ({ message: `「${name}」というコマンドはありません`, hint: near === '' ? 'oshirase --help で一覧を表示します。' : `「${near}」の書き誤りではありませんか。` }),
    en: ({ name, near }) => ({ message: `there is no command "${name}"`, hint: near === '' ? 'oshirase --help lists them.' : `Did you mean "${near}"?` }),
  }),
  'option-unknown': wording<{ option: string; near: string; commands: readonly string[] }>({
    ja: ({ option, near, commands }) => commands.length > 0
      ? { message: `このコマンドに「${option}」というオプションはありません`, hint: `「${option}」を付けられるのは ${commands.join('、')} です。` }
      : { message: `「${option}」というオプションはありません`, hint: near === '' ? '--help を付けると、使えるオプションを表示します。' : `「${near}」の書き誤りではありませんか。` },
    en: ({ option, near, commands }) => commands.length > 0
      ? { message: `this command has no option "${option}"`, hint: `These have it: ${commands.join(', ')}.` }
      : { message: `there is no option "${option}"`, hint: near === '' ? 'Add --help to see the options.' : `Did you mean "${near}"?` },
  }),
  'option-value-missing': wording<{ option: string; command: string }>({
    ja: ({ option, command }) => ({ message: `${option} のあとに値がありません`, hint: `書き方は ${command} --help で表示します。` }),
    en: ({ option, command }) => ({ message: `${option} needs a value`, hint: `${command} --help tells how it is written.` }),
  }),
  'option-value-wrong': wording<{ option: string; value: string; allowed: AllowedValue }>({
    ja: ({ option, value, allowed }) => ({ message: `${option} に「${value}」は使えません`, hint: allowedJa(value, allowed) }),
    en: ({ option, value, allowed }) => ({ message: `${option} cannot be "${value}"`, hint: allowedEn(value, allowed) }),
  }),
  'option-missing': wording<{ option: string; example?: string }>({
    ja: ({ option, example }) => ({ message: `${option} の指定が必要です`, hint: example === undefined ? '--help を付けると、書き方の例を表示します。' : `例: ${example}` }),
    en: ({ option, example }) => ({ message: `${option} is needed`, hint: example === undefined ? 'Add --help to see an example.' : `For example: ${example}` }),
  }),
  'argument-missing': wording<{ example: string }>({
    ja: ({ example }) => ({ message: '対象のファイルまたはフォルダーが指定されていません', hint: `例: ${example}` }),
    en: ({ example }) => ({ message: 'no file or folder was given', hint: `For example: ${example}` }),
  }),
  'argument-surplus': wording<{ example: string }>({
    ja: ({ example }) => ({ message: 'コマンドのあとに書かれたファイルまたはフォルダーが多すぎます', hint: `名前に空白があるときは、全体を " で囲んでください。例: ${example}` }),
    en: ({ example }) => ({ message: 'there is a file or folder too many', hint: `Put a name that holds a space in quotes ("). For example: ${example}` }),
  }),
};

function allowedJa(value: string, allowed: AllowedValue): string {
  if (typeof allowed === 'string') return `書き方の例: ${allowed}`;
  if (typeof allowed === 'number') return `${allowed} 以上の整数を、半角の数字で書いてください。`;
  if ('kind' in allowed) return '暦にある日を、2022-03-01 のように書いてください。';
  const near = nearName(value, allowed);
  return `${near === undefined ? '' : `「${near}」の書き誤りではありませんか。`}使える値: ${allowed.join(', ')}`;
}

function allowedEn(value: string, allowed: AllowedValue): string {
  if (typeof allowed === 'string') return `Write it as ${allowed}`;
  if (typeof allowed === 'number') return `Write a whole number from ${allowed}.`;
  if ('kind' in allowed) return 'Write a day of the calendar, as 2022-03-01.';
  const near = nearName(value, allowed);
  return `${near === undefined ? '' : `Did you mean "${near}"? `}Allowed: ${allowed.join(', ')}`;
}
