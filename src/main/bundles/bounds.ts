/** Entries of an archive; a library of 100,000 files is far above what the screen is made for. */
export const mostEntries = 100_001;

/** Bytes that an archive may unpack to, whatever the disk could take: 1 TiB. */
export const mostBytes = 2 ** 40;

/** Bytes of the project file, as `read-text.ts` opens. */
export const mostProjectBytes = 256 * 1024 * 1024;

/**
 * How many times larger an entry may become. A project whose posts are all alike shrinks to a 30th, drawings (SVG) to
 * a 20th; a bomb made of zeros becomes 1,030 times larger, which is all that deflate can do.
 */
export const mostRatio = 200;
/** Entries up to this size are no bomb, whatever their ratio. */
export const harmlessBytes = 1024 * 1024;

/** Characters of a name in an archive. */
export const longestName = 1024;

/** How many of the entries that are kept out are named; the rest is only counted. */
export const mostNamed = 20;
