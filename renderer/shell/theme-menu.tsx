import { SunMoon } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { setTheme, theme, THEMES, THEME_WORDS } from '../state/theme.ts';
import { useStore } from '../state/store.ts';

export function ThemeMenu() {
  const chosen = useStore(theme).theme;
  return (
    <MenuTrigger>
      <Button icon={SunMoon} look="quiet">
        Theme
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu
          className="menu"
          aria-label="Theme"
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[chosen]}
          onSelectionChange={(keys) =>
            setTheme(THEMES.find((one) => keys !== 'all' && keys.has(one)) ?? 'system')
          }
        >
          {THEMES.map((one) => (
            <MenuItem key={one} id={one} className="menu-item">
              {THEME_WORDS[one]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
