import { createRequire } from 'node:module';
import type { FontName } from './theme.ts';

/** The report's own font is embedded, so that it looks alike on every machine. */
const FILES: Record<FontName, string> = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  bold: '600SemiBold/SourceSans3_600SemiBold.ttf',
};

// Not called "require": the bundler declares that name itself.
const packages = createRequire(import.meta.url);

export function fontPath(name: FontName): string {
  return packages.resolve(`@expo-google-fonts/source-sans-3/${FILES[name]}`);
}
