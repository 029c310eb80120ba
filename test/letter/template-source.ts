/** A letter.md that is right but for what a test changes. The body begins on line 11. */
export function templateSource({ body = '本文です。', frontMatter = FRONT_MATTER }: { body?: string; frontMatter?: readonly string[] } = {}): string {
  return ['---', ...frontMatter, '---', '', body, ''].join('\n');
}

export const FRONT_MATTER: readonly string[] = [
  'subject: お詫びとお知らせ',
  'date: "{{letter.date}}"',
  'sender: |',
  '  {{facts.sender.name}}',
  '  電話　{{facts.sender.phone}}',
  'opening: 謹啓',
  'closing: 謹白',
];

export const FACTS: ReadonlyMap<string, string> = new Map([
  ['facts.sender.name', '青葉協会'], ['facts.sender.phone', '03-3260-7346'], ['letter.date', '2022年3月1日'],
]);
