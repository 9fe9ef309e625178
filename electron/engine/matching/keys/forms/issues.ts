import { fold } from '../../../text.ts';
import { AFTER, spotsOf, type KeyForm } from './form.ts';

const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}._-]|[^/]/)[\p{L}\p{N}.-]{1,100}/([\p{L}\p{N}_./-]{1,200}?)(?:/-)?/(?:issues|work_items)/([0-9]{1,12})${AFTER}`,
  'giu',
);
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_./-])[\p{L}\p{N}][\p{L}\p{N}_.-]{0,99}(?:/[\p{L}\p{N}_.-]{1,100}){1,5}#[0-9]{1,12}${AFTER}`,
  'gu',
);

/** Issues of GitHub and GitLab, by their project and number or by their address. */
export const issues: KeyForm = {
  id: 'issues',
  title: 'GitHub or GitLab',
  pattern: null,
  examples: [
    { text: 'harbour/planner#12', key: 'harbour/planner#12' },
    { text: 'https://github.example/harbour/planner/issues/12#issuecomment-9', key: 'harbour/planner#12' },
    { text: 'https://gitlab.example/quay/rates/-/issues/13', key: 'quay/rates#13' },
    { text: 'https://gitlab.example/quay/east/rates/-/work_items/13', key: 'quay/east/rates#13' },
  ],
  spots: (text) => {
    if (!text.includes('/')) return [];
    const addresses = spotsOf(text, ADDRESS, ([, project = '', number = '']) => {
      const key = `${project}#${number}`;
      return { keys: [fold(key)], name: key };
    });
    const references = spotsOf(text, REFERENCE, ([written]) => ({ keys: [fold(written)], name: written }));
    return [...addresses, ...references];
  },
};
