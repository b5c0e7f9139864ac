// Does what takes long: reads the codes in pictures. It is ended by the page afterwards; see `codeReader` in boot.js. The
// addresses of the program come with the question, because their names carry hashes and a worker cannot read the page.
let program;

async function open(js, wasm) {
  const heavy = await import(js);
  await heavy.default({ module_or_path: wasm });
  return heavy;
}

addEventListener('message', async ({ data }) => {
  const { js, wasm, grey, width, height } = data;
  try {
    program ??= open(js, wasm);
    postMessage({ texts: (await program).read_codes(grey, width, height) });
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
