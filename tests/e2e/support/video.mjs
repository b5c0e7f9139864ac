// A picture of a code as a camera in a hand sees it: small, turned, blurred, grainy; as a video that Chromium plays as
// its fake camera.

const [WIDTH, HEIGHT, FRAMES] = [1280, 720, 6];

/** YUV4MPEG2 of a PNG. The page only lends its canvas. */
export async function writeVideo(page, png) {
  const frames = await page.evaluate(
    async ([base64, width, height, count]) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d', { willReadFrequently: true });
      const frames = [];
      for (let n = 0; n < count; n += 1) {
        context.filter = 'none';
        context.fillStyle = '#c9c4ba';
        context.fillRect(0, 0, width, height);
        context.save();
        context.translate(width / 2 + n * 3, height / 2 - n * 2);
        context.rotate(((9 + n) * Math.PI) / 180);
        context.filter = 'blur(0.8px)';
        const side = height * 0.86;
        context.drawImage(picture, -side / 2, -side / 2, side, side);
        context.restore();
        const { data } = context.getImageData(0, 0, width, height);
        const grey = new Uint8Array(width * height);
        let seed = n + 1;
        for (let i = 0; i < grey.length; i += 1) {
          seed = (seed * 1103515245 + 12345) & 0x7fffffff;
          const light = 0.299 * data[4 * i] + 0.587 * data[4 * i + 1] + 0.114 * data[4 * i + 2];
          grey[i] = Math.max(16, Math.min(235, light + ((seed >> 16) % 17) - 8));
        }
        frames.push(Array.from(grey, (v) => String.fromCharCode(v)).join(''));
      }
      return frames.map(btoa);
    },
    [png.toString('base64'), WIDTH, HEIGHT, FRAMES],
  );
  const chroma = Buffer.alloc(WIDTH * HEIGHT / 2, 128);
  const parts = [Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F10:1 Ip A1:1 C420jpeg\n`)];
  for (const frame of frames) parts.push(Buffer.from('FRAME\n'), Buffer.from(frame, 'base64'), chroma);
  return Buffer.concat(parts);
}
