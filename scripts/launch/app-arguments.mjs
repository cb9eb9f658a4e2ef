import path from 'node:path'

const PATHS = ['--profile', '--setup', '--screenshot']

/**
 * Makes the app's paths absolute: they are meant from where the user ran npm, and npm runs scripts in the project.
 * @param {readonly string[]} args as the user wrote them, `--name value` or `--name=value`
 * @param {string} folder
 */
export function resolvePaths(args, folder) {
  return args.map((argument, index) => {
    const [name = '', value] = argument.split(/=(.*)/s)
    if (value && PATHS.includes(name)) return `${name}=${path.resolve(folder, value)}`
    const follows = PATHS.includes(args[index - 1] ?? '') && !argument.startsWith('--')
    return follows ? path.resolve(folder, argument) : argument
  })
}
