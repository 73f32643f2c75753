import {
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

const azure: MantineColorsTuple = [
  '#edf4fc',
  '#d9e6f5',
  '#b0cbeb',
  '#84aee0',
  '#6096d7',
  '#4a87d2',
  '#3b7dcd',
  '#2c6bb8',
  '#215d9f',
  '#164f8a',
];

/** Neutrals with a trace of blue; `7` is the page, `6` a raised surface, `4` a border. */
const dark: MantineColorsTuple = [
  '#dbe0e8',
  '#b8c0cd',
  '#939dad',
  '#6d7787',
  '#353d4a',
  '#2a313c',
  '#1e242d',
  '#161b22',
  '#11151b',
  '#0c0f14',
];

const gray: MantineColorsTuple = [
  '#f7f8fa',
  '#eff1f4',
  '#e4e7ec',
  '#d5dae1',
  '#c3cad3',
  '#9aa4b1',
  '#6b7684',
  '#4a5461',
  '#303843',
  '#1b2028',
];

const size = 'xs';
const controlsOf = (name: string): MantineThemeOverride['components'] => ({
  [name]: { defaultProps: { size } },
});

/** The head of a dialog is no banner of the page, whatever its element is. */
const dialogParts = {
  attributes: { header: { role: 'presentation' } },
  styles: { title: { fontWeight: 700 } },
} as const;

/** The look of the application: dense, quiet, readable. Sizes are in rem, so that zoom works. */
export const theme = createTheme({
  primaryColor: 'azure',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
  colors: { azure, dark, gray },
  fontFamily: '"Noto Sans SC", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, "Noto Sans SC", monospace',
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.25rem', xl: '2rem' },
  fontWeights: { regular: '400', medium: '400', bold: '700' },
  headings: {
    fontWeight: '700',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.35' },
      h2: { fontSize: '1rem', lineHeight: '1.4' },
      h3: { fontSize: '0.875rem', lineHeight: '1.45' },
      h4: { fontSize: '0.8125rem', lineHeight: '1.45' },
    },
  },
  components: {
    ...controlsOf('Button'),
    ...controlsOf('TextInput'),
    ...controlsOf('NumberInput'),
    ...controlsOf('Select'),
    ...controlsOf('NativeSelect'),
    ...controlsOf('Textarea'),
    ...controlsOf('SegmentedControl'),
    ...controlsOf('Switch'),
    ...controlsOf('Checkbox'),
    ...controlsOf('Radio'),
    Text: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { size: 'md', variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 350, fz: 'xs', withinPortal: true } },
    Menu: {
      // The placeholder is a focusable child that a menu may not have.
      defaultProps: { shadow: 'md', position: 'bottom-end', withInitialFocusPlaceholder: false },
    },
    Table: { defaultProps: { fz: 'xs', verticalSpacing: 5, horizontalSpacing: 'sm' } },
    Modal: {
      defaultProps: { ...dialogParts, centered: true, overlayProps: { backgroundOpacity: 0.45 } },
    },
    Drawer: {
      defaultProps: {
        ...dialogParts,
        position: 'right',
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    Badge: { defaultProps: { size: 'sm', variant: 'light', radius: 'sm', tt: 'none' } },
    NavLink: { defaultProps: { py: 5, px: 'xs' } },
  },
});

/** Colours of the two schemes that the components leave to us; each passes 4.5 : 1 on its ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#5a6472',
    '--mantine-color-placeholder': '#6b7684',
    '--mantine-color-text': '#1b2028',
    '--mantine-color-anchor': '#215d9f',
    '--mantine-color-error': '#c0272d',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-default-border': '#d5dae1',
    '--isoplan-canvas': '#f7f8fa',
    '--isoplan-surface': '#ffffff',
    '--isoplan-sunken': '#f1f3f6',
    '--isoplan-line': '#e4e7ec',
    '--isoplan-control': '#868f9c',
    '--isoplan-good': '#18794e',
    '--isoplan-warn': '#8a5300',
    '--isoplan-bad': '#c0272d',
  },
  dark: {
    '--mantine-color-dimmed': '#a3adbc',
    '--mantine-color-placeholder': '#8791a1',
    '--mantine-color-text': '#dbe0e8',
    '--mantine-color-error': '#ff8a86',
    '--mantine-color-body': '#1a2029',
    '--mantine-color-default': '#1e242d',
    '--mantine-color-default-hover': '#272e39',
    '--mantine-color-default-border': '#39424f',
    '--mantine-color-anchor': '#84aee0',
    '--isoplan-canvas': '#12161c',
    '--isoplan-surface': '#1a2029',
    '--isoplan-sunken': '#161b22',
    '--isoplan-line': '#2a313c',
    '--isoplan-control': '#6a7585',
    '--isoplan-good': '#5cc495',
    '--isoplan-warn': '#e3ab55',
    '--isoplan-bad': '#ff8a86',
  },
});
