import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from './fixtures.ts';
import type { ActasWindow } from './pages/actas-window.ts';

const PICTURES = join(import.meta.dirname, '..', '..', 'screenshots');
mkdirSync(PICTURES, { recursive: true });

/** A picture alone, of what was examined in another size already. */
export async function picture(actas: ActasWindow, name: string): Promise<void> {
  await expect(actas.page.locator('[aria-busy="true"]')).toHaveCount(0);
  await actas.page.screenshot({ path: join(PICTURES, `${name}.png`) });
}

/** No serious or critical issue by axe; a picture of what was looked at stays in screenshots/. */
export async function look(actas: ActasWindow, name: string): Promise<void> {
  await picture(actas, name);
  const { violations } = await new AxeBuilder({ page: actas.page }).setLegacyMode(true).analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const told = grave.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((node) => node.target.join(' ')).join(' | ')})`,
  );
  expect(told, name).toEqual([]);
}
