import '@fontsource-variable/inter';
import '@fontsource-variable/newsreader';
// In a cascade layer, so that our own modules win whatever order the chunks' styles are loaded in.
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './ui/tokens.css';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from './app-frame/ErrorBoundary';
import messages from './app-frame/messages.module.css';
import { refuseStrayFiles } from './assets/stray-files';
import { Connect } from './Connect';
import type { Greeting } from './host-client/connect';
import { keepFocus } from './ui/keep-focus';
import { cssVariables, theme } from './ui/theme';

/** Puts the screen into the page. */
export function run(greeting: Promise<Greeting>): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no root element');

  // The shell writes a nonce into the page per response; without it the content policy refuses Mantine's style elements.
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? '';

  keepFocus();
  refuseStrayFiles();
  createRoot(root).render(
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => nonce}
    >
      <Notifications
        position="bottom-left"
        limit={4}
        containerWidth={420}
        transitionDuration={120}
        classNames={{ root: messages.root }}
      />
      <ErrorBoundary what="Kalends">
        <Connect greeting={greeting} />
      </ErrorBoundary>
    </MantineProvider>,
  );
}
