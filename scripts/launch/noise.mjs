/**
 * What Chromium, GTK and graphics drivers write to stderr on healthy machines too: a missing system bus, no GPU.
 * FATAL lines and what pages write to their console are not among them.
 */
const NOISE = [
  /^\[\d+(:\d+)?:\d{4}\/\d{6}\.\d+:(INFO|WARNING|ERROR|VERBOSE\d+):(?!CONSOLE)[^\]]+\]/,
  /^\(.+:\d+\): [\w-]+-(WARNING|CRITICAL|Message) \*\*/,
  /^(libEGL|libva|MESA|pci id for fd|Fontconfig|ATTENTION: default value|Gtk-Message)/,
]
const KEPT = 20

/**
 * Parts stderr into what the user should see and what is kept back in case the app fails.
 * @param {(line: string) => void} show gets each line worth showing
 */
export function createNoiseFilter(show) {
  /** @type {string[]} */
  let hidden = []
  let rest = ''
  /** @param {string} line */
  const take = (line) => {
    if (NOISE.some((pattern) => pattern.test(line))) hidden = [...hidden, line].slice(-KEPT)
    else if (line !== '') show(line)
  }
  return {
    /** @param {string} text a piece of the stream, cut anywhere */
    write(text) {
      const lines = (rest + text).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) take(line)
    },
    /** Ends the stream; returns the last lines kept back. */
    end() {
      take(rest)
      rest = ''
      return hidden
    },
  }
}
