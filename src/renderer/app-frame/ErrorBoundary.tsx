import { Button, Group } from '@mantine/core';
import { Component, type ErrorInfo, type ReactNode } from 'react';
import classes from './frame.module.css';

interface Props {
  /** What could not be drawn, as the sentence's subject: "The calendar". */
  what: string;
  children: ReactNode;
}

/** Keeps a defect in one part of the screen from taking the rest along; what was saved is not touched by it. */
export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className={classes.broken} role="alert">
        <p className={`k-serif ${classes.brokenTitle}`}>{this.props.what} could not be shown.</p>
        <p>Something went wrong in Kalends. Your project is safe: every change made before is kept by the host.</p>
        <Group gap={8}>
          <Button onClick={() => this.setState({ broken: false })}>Try again</Button>
          <Button variant="default" onClick={() => location.reload()}>
            Reload the page
          </Button>
        </Group>
      </div>
    );
  }
}
