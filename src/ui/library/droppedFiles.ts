/** All files that were dropped, those in folders too, as far as they may be runs. */

const isJson = ({ name }: { readonly name: string }): boolean => name.endsWith('.json');

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** All entries of a folder: browsers give a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return found;
    found.push(...some);
  }
}

async function filesOf(entry: FileSystemEntry): Promise<readonly File[]> {
  // The two kinds of entries that there are.
  if (entry.isFile) return isJson(entry) ? [await fileOf(entry as FileSystemFileEntry)] : [];
  const entries = await entriesOf(entry as FileSystemDirectoryEntry);
  return (await Promise.all(entries.map(filesOf))).flat();
}

/** A file that is dropped by itself is taken whatever it is called: what is wrong with it is told. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<readonly File[]> {
  // All at once: later they are gone.
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  const single = Array.from(files).filter(
    (file) => !entries.some((each) => each?.isDirectory && each.name === file.name),
  );
  const folders = entries.filter((entry) => entry?.isDirectory === true);
  const inFolders = await Promise.all(folders.flatMap((folder) => (folder ? [filesOf(folder)] : [])));
  return [...single, ...inFolders.flat()];
}
