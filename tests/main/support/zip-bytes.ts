import { crc32, deflateRawSync } from 'node:zlib';

/** An entry as it is to lie in the archive, true or not. What is absent is as an honest program writes it. */
export interface EntryBytes {
  /** Text, or bytes that are none. */
  name: string | Buffer;
  data?: Uint8Array;
  /** 0 stored (usual), 8 deflated; others as they are. */
  method?: number;
  flags?: number;
  /** `st_mode` of Unix. */
  mode?: number;
  crc?: number;
  /** What the list at the end says instead of the truth. */
  says?: { compressed?: number; uncompressed?: number; offset?: number };
}

const utf8Names = 0x800;

/** A zip, byte by byte, so that it can be one that no honest program would write. */
export function zipBytes(entries: readonly EntryBytes[], says: { count?: number } = {}): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, listed } = bytesOf(entry, offset);
    locals.push(local);
    central.push(listed);
    offset += local.length;
  }
  const list = Buffer.concat(central);
  return Buffer.concat([...locals, list, endBytes(says.count ?? entries.length, offset, list.length)]);
}

/** The end of the list; a number that is too large for the plain one stands in that of Zip64 (APPNOTE 4.3.14 to 16). */
function endBytes(count: number, offset: number, length: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  if (count < 0xffff) return end;
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(length), 40);
  end64.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}

function bytesOf(entry: EntryBytes, offset: number): { local: Buffer; listed: Buffer } {
  const { method = 0, flags = utf8Names, mode = 0o100644, says = {} } = entry;
  const data = entry.data ?? Buffer.alloc(0);
  const name = Buffer.from(entry.name);
  const packed = method === 8 ? deflateRawSync(data) : data;
  const sizes = Buffer.alloc(12);
  sizes.writeUInt32LE(entry.crc ?? crc32(data), 0);
  sizes.writeUInt32LE(says.compressed ?? packed.length, 4);
  sizes.writeUInt32LE(says.uncompressed ?? data.length, 8);

  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  sizes.copy(local, 14);
  local.writeUInt16LE(name.length, 26);

  const listed = Buffer.alloc(46);
  listed.writeUInt32LE(0x02014b50, 0);
  listed.writeUInt16LE((3 << 8) | 20, 4);
  listed.writeUInt16LE(20, 6);
  listed.writeUInt16LE(flags, 8);
  listed.writeUInt16LE(method, 10);
  sizes.copy(listed, 16);
  listed.writeUInt16LE(name.length, 28);
  listed.writeUInt32LE(mode * 0x10000, 38);
  listed.writeUInt32LE(says.offset ?? offset, 42);
  return { local: Buffer.concat([local, name, packed]), listed: Buffer.concat([listed, name]) };
}
