// Room is used again, and never by two at once.
import type { ByteWriter } from '../../../src/print/byte-writer.js';
import { inSpareRoom } from '../../../src/run/render/spare-room.js';

/** Writes that much into the room and gives it back. */
const filled = (bytes: number) => async (room: ByteWriter): Promise<ByteWriter> => {
  expect(room.length).toBe(0);
  for (let count = 0; count < bytes; count += 1) room.byte(1);
  await Promise.resolve();
  return room;
};

test('who comes after somebody has the same room, empty, also where that somebody failed', async () => {
  const first = await inSpareRoom(filled(3));
  expect(first.length).toBe(0);
  await expect(inSpareRoom(async (room) => {
    await filled(2)(room);
    throw new Error('disk');
  })).rejects.toThrow('disk');
  expect(await inSpareRoom(filled(1))).toBe(first);
});

test('who comes while somebody is at work has another', async () => {
  const [first, second] = await Promise.all([inSpareRoom(filled(3)), inSpareRoom(filled(3))]);
  expect(first).not.toBe(second);
  const again = await Promise.all([inSpareRoom(filled(1)), inSpareRoom(filled(1))]);
  expect(new Set(again)).toEqual(new Set([first, second]));
});
