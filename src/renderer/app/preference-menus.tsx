import { ActionIcon, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../shared/base/text.ts';
import { useLanguage } from '../language/use-language.ts';
import {
  usePreferences,
  type ColorSchemeChoice,
} from '../workspace/preferences/preferences-context.ts';

const schemes: readonly ColorSchemeChoice[] = ['light', 'dark', 'auto'];
const schemeIcons = { light: IconSun, dark: IconMoon, auto: IconDeviceDesktop } as const;

/** Switches the language; each name is written in its own language. */
export function LanguageSwitch() {
  const { t } = useTranslation('shell');
  const language = useLanguage();
  const { setLanguage } = usePreferences();
  return (
    <SegmentedControl
      aria-label={t('language.label')}
      value={language}
      onChange={(value) => setLanguage(value)}
      data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
    />
  );
}

/** Chooses light, dark, or what the system says. */
export function ColorSchemeMenu() {
  const { t } = useTranslation('shell');
  const { colorSchemeChoice, setColorScheme } = usePreferences();
  const Current = schemeIcons[colorSchemeChoice];
  return (
    <Menu width={180}>
      <Menu.Target>
        <Tooltip label={t('scheme.label')}>
          <ActionIcon aria-label={`${t('scheme.label')}: ${t(`scheme.${colorSchemeChoice}`)}`}>
            <Current size={17} stroke={1.7} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={colorSchemeChoice}
          onChange={(value) => setColorScheme(value as ColorSchemeChoice)}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
              {t(`scheme.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
