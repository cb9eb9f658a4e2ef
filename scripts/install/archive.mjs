import { createWriteStream } from 'node:fs'
import { chmod, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import * as tar from 'tar'
import yauzl from 'yauzl'

const FILE_TYPE = 0o170000
const LINK = 0o120000

/**
 * Takes one file out of a .tgz.
 * @param {string} tgz
 * @param {string} entry its path inside the archive
 * @param {string} folder where it is put, under its own path; must exist
 * @returns {Promise<string>} the file written; throws when the archive does not hold it
 */
export async function extractFile(tgz, entry, folder) {
  let found = false
  await tar.extract({
    file: tgz,
    cwd: folder,
    filter: (name) => name === entry,
    onReadEntry: () => {
      found = true
    },
  })
  if (!found) throw new Error(`${entry} is not in ${path.basename(tgz)}`)
  return path.join(folder, entry)
}

/**
 * Unpacks a zip's files that lie under a prefix, with their modes. Links are refused; yauzl itself refuses `..`.
 * @param {{ zip: string, folder: string, prefix: string, wanted: (name: string) => boolean }} job
 *   `wanted` gets the name without the prefix
 * @returns {Promise<number>} how many files were written
 */
export async function unzip({ zip, folder, prefix, wanted }) {
  const archive = await yauzl.openPromise(zip)
  let count = 0
  try {
    for await (const entry of archive.eachEntry()) {
      const name = entry.fileName.startsWith(prefix) ? entry.fileName.slice(prefix.length) : ''
      if (name === '' || name.endsWith('/') || !wanted(name)) continue
      const mode = entry.externalFileAttributes >>> 16
      if ((mode & FILE_TYPE) === LINK) throw new Error(`refused a link in the archive: ${entry.fileName}`)
      const file = path.join(folder, name)
      await mkdir(path.dirname(file), { recursive: true })
      await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(file))
      await chmod(file, mode & 0o777 || 0o644)
      count += 1
    }
  } finally {
    archive.close()
  }
  return count
}
