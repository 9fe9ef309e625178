/** The version that made a pack, printed in it. A test keeps it equal to the one in package.json. */
export const ENGINE_VERSION = '0.2.0';
