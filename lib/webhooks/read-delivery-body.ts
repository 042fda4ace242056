/** Meta sends at most 3 MB (Meta, "Webhooks overview", September 2026); the rest is room for doubt. */
export const deliveryBytesMax = 3_500_000;

/**
 * Reads a webhook's body, giving up as soon as it is announced or turns out to be too large, so that nobody can make
 * the desk hold more in memory.
 *
 * @returns the bytes, or null when there are more than `deliveryBytesMax`
 */
export async function readDeliveryBody(
  stream: AsyncIterable<Uint8Array> | null,
  contentLength: string | null,
): Promise<Uint8Array | null> {
  if (Number(contentLength ?? 0) > deliveryBytesMax) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream ?? []) {
    size += chunk.byteLength;
    if (size > deliveryBytesMax) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
