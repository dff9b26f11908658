import { Button, getDefaultZIndex, Modal } from '@mantine/core';

/** Covers the screen when the way to the host is gone: nothing typed from here on would be kept. */
export function ConnectionLost({ reason }: { reason: string | null }) {
  return (
    <Modal
      opened={reason !== null}
      onClose={() => location.reload()}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title="Kalends is not running any more"
      size={440}
      // Over any dialog that was opened after it was first drawn.
      zIndex={getDefaultZIndex('overlay')}
    >
      <p style={{ marginTop: 0 }}>{reason}</p>
      <p>
        Changes that were shown as saved are in the file. Start Kalends again if it was stopped, then reload this page
        to go on where you were.
      </p>
      <Button onClick={() => location.reload()} data-autofocus>
        Reload
      </Button>
    </Modal>
  );
}
