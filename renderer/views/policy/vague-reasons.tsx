import { Panel } from '../../components/panel.tsx';
import { NumberSetting } from './number-setting.tsx';
import { SettingMark } from './setting-mark.tsx';
import type { PolicyDesk } from './use-policy.ts';
import { WordList } from './word-list.tsx';

/** What makes a reason vague at this site, besides the words that every site uses. */
export function VagueReasons({ desk }: { readonly desk: PolicyDesk }) {
  const { words, matter, copies } = desk.policy.vague;
  const put = (change: Partial<typeof desk.policy.vague>) =>
    desk.edit((from) => ({ ...from, vague: { ...from.vague, ...change } }));
  return (
    <Panel title="Vague reasons">
      <p className="dim policy-about">
        Actas knows the stock words of English and French reasons. Add the site’s own, one on each line;
        accents, capitals and a plural s make no difference.
      </p>
      <WordList
        label="Stock words and phrases of the site"
        hint="They say nothing about the matter: “per standing order”."
        words={words}
        onChange={(next) => put({ words: next })}
      />
      <SettingMark desk={desk} of="the stock words" keys={['vague.words']} />
      <WordList
        label="Words that always say something"
        hint="They name the matter, even alone: a product, a form, a process."
        words={matter}
        onChange={(next) => put({ matter: next })}
      />
      <SettingMark desk={desk} of="the words that say something" keys={['vague.matter']} />
      <NumberSetting
        desk={desk}
        settingKey="vague.copies"
        label="Copied from"
        after="accounts on, one and the same reason counts as copied"
        value={copies}
        least={2}
        onChange={(next) => put({ copies: Math.round(next) })}
      />
    </Panel>
  );
}
