// What `oshirase doctor` is told of a machine: plain data, so that what follows from it can be judged and tested without the machine.

/** A machine as found. */
export interface MachineFacts {
  /** `20.19.5`, and what package.json asks for: `>=20.19`. */
  readonly node: { readonly version: string; readonly required: string };
  readonly program: ProgramFacts;
  readonly folder: FolderFacts;
  readonly terminal: TerminalFacts;
  /** The year the clock shows, and the system's time zone by its IANA name. */
  readonly clock: { readonly year: number; readonly timeZone: string };
  readonly cores: number;
  readonly memoryBytes: number;
}

/** The files the program came with. */
export interface ProgramFacts {
  readonly fonts: FileFacts;
  /** Incident files, letters, envelopes and the tariff. */
  readonly templates: FileFacts;
  /** Undefined when the tables cannot be read. */
  readonly postal: PostalFacts | undefined;
}

/** How many files were looked at, and the names of those that are missing or damaged. */
export interface FileFacts {
  readonly files: number;
  readonly broken: readonly string[];
}

export interface PostalFacts {
  readonly version: string;
  readonly prefectures: number;
  readonly municipalities: number;
  readonly towns: number;
}

/** What can be done in the current folder. */
export interface FolderFacts {
  /** Undefined when the system does not say. */
  readonly freeBytes: number | undefined;
  readonly writable: boolean;
  /** A folder made 0700 and a file made 0600 came to be so. False where nothing could be written. */
  readonly modesHold: boolean;
}

export interface TerminalFacts {
  readonly windows: boolean;
  /** What LC_ALL, LC_CTYPE and LANG amount to (POSIX, 8.2); empty when none is set. */
  readonly locale: string;
  /** Undefined when stdout is no terminal. */
  readonly columns: number | undefined;
  readonly noColor: boolean;
}
