// What is said of a command line that cannot be understood (exit code 2).
import { wording } from './wording.js';

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
  'option-value-missing': wording<{ option: string }>({
    ja: ({ option }) => ({ message: `${option} に続く値がありません`, hint: '--help を付けると、書き方を表示します。' }),
    en: ({ option }) => ({ message: `${option} needs a value`, hint: 'Add --help to see how it is written.' }),
  }),
  'option-value-wrong': wording<{ option: string; value: string; allowed: string }>({
    ja: ({ option, value, allowed }) => ({ message: `${option} に「${value}」は使えません`, hint: `使える値: ${allowed}` }),
    en: ({ option, value, allowed }) => ({ message: `${option} cannot be "${value}"`, hint: `Allowed: ${allowed}` }),
  }),
  'option-missing': wording<{ option: string }>({
    ja: ({ option }) => ({ message: `${option} の指定が必要です`, hint: '--help を付けると、書き方の例を表示します。' }),
    en: ({ option }) => ({ message: `${option} is needed`, hint: 'Add --help to see an example.' }),
  }),
  'argument-missing': wording<{ example: string }>({
    ja: ({ example }) => ({ message: '対象のファイルまたはフォルダーが指定されていません', hint: `例: ${example}` }),
    en: ({ example }) => ({ message: 'no file or folder was given', hint: `For example: ${example}` }),
  }),
  'argument-surplus': wording<{ example: string }>({
    ja: ({ example }) => ({ message: '余分な引数があります', hint: `例: ${example}` }),
    en: ({ example }) => ({ message: 'there is an argument too many', hint: `For example: ${example}` }),
  }),
};
