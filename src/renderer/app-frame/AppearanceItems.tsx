import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import type { Preferences } from '../../shared/api/preferences';
import { sentenceOf } from '../project-view/sentence-of';
import { useApp } from './app-state';

const themes = [
  { theme: 'light', label: 'Light', Icon: IconSun },
  { theme: 'dark', label: 'Dark', Icon: IconMoon },
  { theme: 'system', label: 'As the system', Icon: IconDeviceDesktop },
] as const;

/** What Mantine calls a theme of ours. */
export function schemeOf(theme: Preferences['theme']): 'light' | 'dark' | 'auto' {
  return theme === 'system' ? 'auto' : theme;
}

/** Sets the theme here and keeps it in the preferences. */
export function useTheme(): { theme: Preferences['theme']; setTheme(theme: Preferences['theme']): void } {
  const { host, notify } = useApp();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return {
    theme: colorScheme === 'auto' ? 'system' : colorScheme,
    setTheme(theme) {
      setColorScheme(schemeOf(theme));
      host.door.app.setPreferences({ theme }).catch((error) => notify(sentenceOf(error), 'error'));
    },
  };
}

/** The three themes as items of a menu. */
export function AppearanceItems() {
  const { theme: current, setTheme } = useTheme();
  return (
    <>
      <Menu.Label>Appearance</Menu.Label>
      {themes.map(({ theme, label, Icon }) => (
        <Menu.RadioItem
          key={theme}
          value={theme}
          checked={theme === current}
          rightSection={<Icon size={16} stroke={1.6} />}
          onChange={() => setTheme(theme)}
        >
          {label}
        </Menu.RadioItem>
      ))}
    </>
  );
}
