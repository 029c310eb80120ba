// How an export is called in 出典, ファイル and report.json: its base name, made unique by as many of its folders as
// it takes when two exports share one (contract, section 4).

/** One display name a path, in order; `paths` are absolute and distinct, with `/` or `\` between folders. */
export function exportNames(paths: readonly string[]): readonly string[] {
  const parts = paths.map((path) => path.split(/[/\\]/).filter((part) => part !== ''));
  const depths = paths.map(() => 1);
  const nameAt = (index: number): string => (parts[index] ?? []).slice(-(depths[index] ?? 1)).join('/');
  for (;;) {
    const names = paths.map((_, index) => nameAt(index));
    const shared = names.flatMap((name, index) => (names.indexOf(name) !== names.lastIndexOf(name) ? [index] : []));
    const longer = shared.filter((index) => (depths[index] ?? 0) < (parts[index]?.length ?? 0));
    if (longer.length === 0) return names;
    for (const index of longer) depths[index] = (depths[index] ?? 1) + 1;
  }
}
