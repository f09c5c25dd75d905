// A worker for web_diary.mjs: puts a diary's file where the page's store looks for it.
import sqlite3InitModule from '@sqlite.org/sqlite-wasm';

addEventListener('message', async ({ data }) => {
  const [sqlite, file] = await Promise.all([sqlite3InitModule(), fetch(data).then(answer => answer.arrayBuffer())]);
  const pool = await sqlite.installOpfsSAHPoolVfs({ name: 'sitbone', directory: 'sitbone-diary', initialCapacity: 4 });
  await pool.importDb('/diary.db', new Uint8Array(file));
  pool.pauseVfs();
  postMessage('done');
});
