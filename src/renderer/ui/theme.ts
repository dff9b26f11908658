import { type CSSVariablesResolver, createTheme } from '@mantine/core';

/** Mantine in the clothes of tokens.css: 13 px text, one blue, quiet borders, no shadows but on what floats. */
export const theme = createTheme({
  fontFamily: 'var(--k-font)',
  headings: { fontFamily: 'var(--k-serif)', fontWeight: '500' },
  defaultRadius: 8,
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  cursorType: 'pointer',
  colors: {
    accent: [
      '#eef4ff',
      '#dce7fd',
      '#b9d0fa',
      '#93b6f6',
      '#6ea0ff',
      '#4a83ea',
      '#2f6fde',
      '#245fc6',
      '#1d4fa6',
      '#163f86',
    ],
  },
  fontSizes: { xs: '11.5px', sm: '13px', md: '13.5px', lg: '15px', xl: '18px' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { transitionProps: { duration: 80 }, shadow: 'var(--k-shadow)' } },
    Popover: { defaultProps: { transitionProps: { duration: 80 } } },
  },
});

/** Mantine's own variables, pointed at ours for both schemes. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--k-surface)',
    '--mantine-color-text': 'var(--k-text)',
    '--mantine-color-dimmed': 'var(--k-text-dim)',
    '--mantine-color-default': 'var(--k-surface)',
    '--mantine-color-default-hover': 'var(--k-sunken)',
    '--mantine-color-default-color': 'var(--k-text)',
    '--mantine-color-default-border': 'var(--k-border)',
    '--mantine-color-placeholder': 'var(--k-text-dim)',
    '--mantine-color-anchor': 'var(--k-accent-text)',
    '--mantine-color-error': 'var(--k-danger-text)',
  };
  return { variables: {}, light: shared, dark: shared };
};
