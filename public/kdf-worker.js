// Derives one key and is ended by the page afterwards; see `derive` in boot.js. The addresses of the program come with
// the question, because their names carry hashes and a worker cannot read the page.
addEventListener('message', async ({ data }) => {
  const { js, wasm, pass, salt, memoryKib, passes, lanes } = data;
  try {
    const kdf = await import(js);
    await kdf.default({ module_or_path: wasm });
    const key = kdf.derive(pass, salt, memoryKib, passes, lanes);
    postMessage({ key }, [key.buffer]);
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  } finally {
    pass.fill(0);
  }
});
