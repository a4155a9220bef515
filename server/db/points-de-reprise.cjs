// Runs in a thread of its own: what the journal of a bac (WAL) holds is carried into its file, and both are flushed to
// the disk, while the server goes on answering.
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.pilote);

parentPort.on('message', (chemin) => {
  let connexion;
  try {
    connexion = new Database(chemin, { fileMustExist: true });
    connexion.pragma('wal_checkpoint(PASSIVE)');
  } catch {
    // Gone or busy: SQLite does it itself, later, when the journal has become long or the bac is closed.
  } finally {
    connexion?.close();
    parentPort.postMessage(chemin);
  }
});
