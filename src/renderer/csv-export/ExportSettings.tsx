import { Select, Switch } from '@mantine/core';
import type { ExportPreview, PresetSummary } from '../../shared/csv/preset';
import { TimeZoneSelect } from '../ui/TimeZoneSelect';
import classes from './export.module.css';

/** What can be set for one preset. */
export interface FileSettings {
  timeZone?: string | undefined;
  rowLimit?: number | undefined;
  bom?: boolean | undefined;
}

interface Props {
  preset: PresetSummary;
  preview: ExportPreview | null;
  settings: FileSettings;
  projectZone: string;
  onChange(changes: FileSettings): void;
}

/** How the files are written: the clock of their times, how many they are, how they begin. */
export function ExportSettings({ preset, preview, settings, projectZone, onChange }: Props) {
  const files = preview?.files.length ?? 0;
  return (
    <div className={classes.settings}>
      {preset.kind === 'publishing' && (
        <TimeZoneSelect
          label="Time zone"
          title="The clock that the tool goes by. A channel with a zone of its own keeps it."
          classNames={{ root: classes.setting }}
          value={settings.timeZone ?? projectZone}
          onChange={(timeZone) => onChange({ timeZone })}
        />
      )}
      {preset.rowLimits.length > 0 && (
        <Select
          label="Rows per file"
          classNames={{ root: classes.setting }}
          allowDeselect={false}
          data={preset.rowLimits.map(({ rows, says }) => ({ value: String(rows), label: says }))}
          value={String(settings.rowLimit ?? preset.rowLimit ?? '')}
          onChange={(rows) => onChange({ rowLimit: Number(rows) })}
        />
      )}
      {preset.kind === 'plan' && (
        <Switch
          label="Mark the file as UTF-8"
          description="Excel then reads umlauts and emoji as they are."
          checked={settings.bom ?? preset.bom}
          onChange={(event) => onChange({ bom: event.currentTarget.checked })}
        />
      )}
      <dl className={classes.facts}>
        <dt>Files</dt>
        <dd className="k-times">
          {files === 0 ? 'none' : files}
          {files > 0 && preset.split === 'file-per-channel' && ', one per channel'}
        </dd>
      </dl>
    </div>
  );
}
