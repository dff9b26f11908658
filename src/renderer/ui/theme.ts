import { type CSSVariablesResolver, createTheme, defaultVariantColorsResolver } from '@mantine/core';
import classes from './mantine.module.css';

const filledPairs: Record<string, { background: string; color: string } | undefined> = {
  accent: { background: 'var(--k-accent)', color: 'var(--k-on-accent)' },
  red: { background: 'var(--k-danger-text)', color: 'var(--k-surface)' },
};

/** Mantine in the clothes of tokens.css: 13 px text, one blue, quiet borders, no shadows but on what floats. */
export const theme = createTheme({
  fontFamily: 'var(--k-font)',
  headings: { fontFamily: 'var(--k-serif)', fontWeight: '500' },
  defaultRadius: 8,
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  autoContrast: true,
  cursorType: 'pointer',
  // Filled buttons take both colours from tokens.css, which has a pair of enough contrast for each scheme.
  variantColorResolver(input) {
    const colours = defaultVariantColorsResolver(input);
    const filled = input.variant === 'filled' && filledPairs[input.color ?? 'accent'];
    if (!filled) return colours;
    const hover = `color-mix(in srgb, ${filled.background}, var(--k-text) 14%)`;
    return { ...colours, ...filled, hover };
  },
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
    red: ['#fdeef0', '#fbdde0', '#f3c3cb', '#ec9a9f', '#ff9d8f', '#d4473d', '#b3261e', '#9c1f18', '#851912', '#6e130d'],
    // Mantine's greys are cold; these follow the paper of tokens.css.
    gray: [
      '#faf9f6',
      '#f3f0e9',
      '#ebe7dd',
      '#e7e3da',
      '#d6d0c3',
      '#b8b1a3',
      '#8b857a',
      '#57534b',
      '#3a3733',
      '#1f1d1a',
    ],
    dark: [
      '#ecebe7',
      '#bcbab3',
      '#9b9992',
      '#6b6e73',
      '#40454c',
      '#2d3035',
      '#1e2023',
      '#17181a',
      '#141517',
      '#101113',
    ],
  },
  fontSizes: { xs: '11.5px', sm: '13px', md: '13.5px', lg: '15px', xl: '18px' },
  components: {
    Button: { defaultProps: { size: 'sm' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 80 } } },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 12,
        // Mantine's head of a dialog is a <header>, which would count as a second banner of the page.
        attributes: { header: { role: 'presentation' } },
        transitionProps: { duration: 100 },
        overlayProps: { backgroundOpacity: 0.35 },
        // The page itself never scrolls, and the lock would write a style element past the content policy.
        lockScroll: false,
      },
      classNames: { title: classes.modalTitle, header: classes.modalHeader, body: classes.modalBody },
    },
    Input: { classNames: { input: classes.input } },
    InputWrapper: { classNames: { label: classes.label, description: classes.description } },
    Tabs: { classNames: { tab: classes.tab, list: classes.tabList } },
    // The placeholder is a focusable element that is no item, which a menu may not hold.
    Menu: {
      defaultProps: {
        transitionProps: { duration: 80 },
        shadow: 'var(--k-shadow)',
        withInitialFocusPlaceholder: false,
      },
    },
    // A closed list is not drawn: each channel of the settings has one of some two hundred time zones.
    Combobox: { defaultProps: { keepMounted: false } },
    Kbd: { classNames: { root: classes.key } },
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
