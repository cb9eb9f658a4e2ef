@rem The scripts in package.json say `exec node ...`: on Linux and macOS npm's signals then reach Node instead of ending
@rem the shell in between. Windows has no exec; this stands in for it.
@%*
