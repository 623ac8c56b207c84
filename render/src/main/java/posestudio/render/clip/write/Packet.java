package posestudio.render.clip.write;

/**
 * One encoded frame. Times are numbers of frames of the range that is written, so that they are exact whatever the
 * clip's times are.
 *
 * @param shown when it is shown
 * @param decoded when it is decoded, which is before that in streams that look ahead
 * @param key whether decoding can begin here
 * @param data what the encoder made
 */
record Packet(long shown, long decoded, boolean key, byte[] data) {}
