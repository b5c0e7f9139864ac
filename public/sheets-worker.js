// Makes workbooks. It is ended by the page afterwards; see `workbook` in boot.js. The addresses of the program come with
// the question, because their names carry hashes and a worker cannot read the page.
addEventListener('message', async ({ data }) => {
  const { js, wasm, packed } = data;
  try {
    const sheets = await import(js);
    await sheets.default({ module_or_path: wasm });
    const book = sheets.workbook(packed);
    postMessage({ book }, [book.buffer]);
  } catch (error) {
    postMessage({ error: error instanceof Error ? error.message : String(error) });
  }
});
