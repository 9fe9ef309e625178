const WORDS: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};
const SPOKEN: Readonly<Record<string, string>> = {
  ArrowDown: 'arrow down',
  ArrowUp: 'arrow up',
  ArrowLeft: 'arrow left',
  ArrowRight: 'arrow right',
  Escape: 'Escape',
  '/': 'slash',
  '?': 'question mark',
  'Ctrl+,': 'Ctrl+comma',
};

export function Keys({ keys }: { readonly keys: readonly string[] }) {
  return keys.map((key, index) => (
    <span key={key} className="keys">
      {index > 0 && <span className="faint"> or </span>}
      <span className="visually-hidden">{SPOKEN[key] ?? key.replace(' ', ', then ')}</span>
      <span aria-hidden>
        {key.split(' ').map((part) => (
          <kbd key={part}>{WORDS[part] ?? part}</kbd>
        ))}
      </span>
    </span>
  ));
}
