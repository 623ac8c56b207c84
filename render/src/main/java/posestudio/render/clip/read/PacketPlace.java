package posestudio.render.clip.read;

/**
 * Where a packet is.
 *
 * @param shown when it is shown, units of the stream, or {@link PacketList#UNKNOWN}
 * @param decoded when it is decoded, likewise
 * @param position where it lies in the file, bytes, negative when that is not known
 */
record PacketPlace(long shown, long decoded, long position) {}
