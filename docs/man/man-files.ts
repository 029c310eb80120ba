// Where the manual page lies in each language; `man` finds a translation in a folder of the language's name.

export const MAN_FILES = [['en', 'docs/man/oshirase.1'], ['ja', 'docs/man/ja/oshirase.1']] as const;
