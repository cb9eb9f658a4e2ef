/** A text in which the folders of the user's own, by all their names, are `~`: their last part is the user's name. */
export function withoutHomes(text: string, homes: readonly string[]): string {
  return homes
    .map((home) => home.replace(/[\\/]+$/, ''))
    .filter((home) => home !== '')
    .flatMap((home) => [home, encodeURI(home)])
    .sort((a, b) => b.length - a.length)
    .reduce((rest, home) => rest.replace(wholeFolder(home), '~'), text)
}

/** Not the beginning of a longer name: what is in /home/janet is not in /home/jan. */
function wholeFolder(home: string): RegExp {
  return new RegExp(`${home.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}_-])`, 'gu')
}
