/** Whether a window could be seen: only Linux machines come without a screen. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * The command that runs a program on a display, a virtual one where there is none.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function onDisplay(program, args) {
  return hasDisplay()
    ? [program, [...args]]
    : ['xvfb-run', ['-a', '-s', '-screen 0 1440x900x24', program, ...args]];
}
