// What lies on top of a portable folder: the file that starts the program, and the one to read first. Both are found without a PATH,
// wherever the folder lies and whatever it is called.

/** For /bin/sh, built-ins alone; a link to it (/usr/local/bin/oshirase) is followed with readlink, which need not be in the PATH. */
export function shellLauncher() {
  return `#!/bin/sh
self=$0
if [ -L "$self" ]; then
  for readlink in readlink /usr/bin/readlink /bin/readlink; do
    found=$("$readlink" -f -- "$self" 2>/dev/null) && self=$found && break
  done
fi
case $self in
  */*) here=\${self%/*} ;;
  *) here=. ;;
esac
# What was typed stands in the commands that are proposed.
OSHIRASE_TYPED=$0
export OSHIRASE_TYPED
exec "$here/node/node" "$here/app/bin/oshirase.js" "$@"
`;
}

/** For cmd.exe: ASCII, CRLF. UTF-8 for what the program prints; a window opened by a double click stays until a key is pressed. */
export function windowsLauncher() {
  return [
    '@echo off',
    'setlocal',
    '"%SystemRoot%\\System32\\chcp.com" 65001 >nul',
    '"%~dp0node\\node.exe" "%~dp0app\\bin\\oshirase.js" %*',
    'set "OSHIRASE_EXIT=%ERRORLEVEL%"',
    'if "%~1"=="" pause',
    'exit /b %OSHIRASE_EXIT%',
    '',
  ].join('\r\n');
}

/** For staff, with a byte order mark and CRLF, so that every editor shows it. */
export function readFirst({ launcher, version, node, isTried }) {
  const typed = launcher.endsWith('.cmd') ? '.\\oshirase' : './oshirase';
  return `\uFEFF${[
    `お知らせ（oshirase） ${version}`,
    '',
    'カード決済の不正アクセスなどの際に、対象の方へ郵送する通知書を作るプログラムです。インストールは要りません。個人情報は、このパソコンの外へ送りません。',
    ...(isTried ? [] : ['', '【ご注意】この Windows 版は、Windows で試していません。見本で通知書を作り、確かめてからお使いください。']),
    '',
    '1. このフォルダーごと、ほかの方が開けない場所に置きます。',
    `2. フォルダーを端末で開いて ${typed} と入力し、質問に答えていくと、校正刷りと通知書ができます。`,
    '',
    `説明書は app/README.ja.md と app/docs/ja です。説明書の「oshirase」は「${typed}」と読み替えてください。`,
    '取り除くときは、フォルダーごと削除します。',
    '',
    `node フォルダーには Node.js ${node} が入っています（node/LICENSE）。`,
    '',
  ].join('\r\n')}`;
}
