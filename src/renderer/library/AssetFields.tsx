import { Switch, TagsInput, TextInput } from '@mantine/core';
import { useId, useMemo } from 'react';
import type { Asset } from '../../shared/assets/asset';
import { assetName, durationWords, typeName } from '../../shared/assets/asset-words';
import { dateWords } from '../../shared/calendar-time/date-words';
import { GrowingText } from '../post-editor/GrowingText';
import editor from '../post-editor/PostEditor.module.css';
import { useProject, useProjectStore } from '../project-view/use-project';
import { DayField } from '../ui/DayField';
import { sizeOf } from '../ui/format-when';
import { useTextField } from '../ui/use-text-field';
import css from './AssetPanel.module.css';
import { editAssets, type AssetFields as Fields } from './asset-edits';

interface Props {
  asset: Asset;
  readOnly: boolean;
}

/** What the bytes say of an asset, and what the user says. */
export function AssetFields({ asset, readOnly }: Props) {
  const store = useProjectStore();
  const settings = useProject(({ project }) => project.settings);
  const assets = useProject(({ project }) => project.assets);
  const known = useMemo(() => [...new Set(Object.values(assets).flatMap(({ tags }) => tags))].sort(), [assets]);
  const edit = (fields: Fields, joinKey?: string) => editAssets(store, [{ id: asset.id, fields }], joinKey);
  const name = useTextField({
    value: asset.name,
    onSave: (value, key) => edit({ name: value.replace(/\s*\n\s*/g, ' ') }, key),
  });
  const { permission } = asset;
  const setPermission = (changes: { text?: string; until?: string | undefined }, key?: string) => {
    const { text = '', until, ...rest } = { ...permission, ...changes };
    const next = { ...rest, text, ...(until === undefined ? {} : { until }) };
    return edit({ permission: text.trim() === '' && until === undefined ? null : next }, key);
  };
  const permitted = useTextField({
    value: permission?.text ?? '',
    onSave: (text, key) => setPermission({ text }, key),
  });
  return (
    <fieldset className={css.fields} disabled={readOnly}>
      <legend className="k-visually-hidden">What is known of the asset</legend>
      <GrowingText
        {...name}
        className={editor.title}
        rows={1}
        aria-label="Name"
        placeholder={assetName({ name: '' })}
      />
      <dl className={css.facts}>
        <dt>{kindNames[asset.kind] ?? 'File'}</dt>
        <dd>{factsOf(asset).join(', ')}</dd>
        {asset.takenOn && (
          <>
            <dt>Taken</dt>
            <dd>{dateWords(asset.takenOn, 'date', settings.language)}</dd>
          </>
        )}
      </dl>
      {asset.hasLocation && (
        <div className={css.location}>
          <p>This file says where it was taken. Exports leave that out.</p>
          <Switch
            size="xs"
            label="Keep the place on export"
            checked={asset.keepLocation === true}
            onChange={(event) => void edit({ keepLocation: event.currentTarget.checked || null })}
          />
        </div>
      )}
      <Area asset={asset} field="alt" label="Alt text" placeholder="What is to be seen" edit={edit} />
      <TagsInput
        size="xs"
        label="Tags"
        placeholder={asset.tags.length === 0 ? 'Type, then Enter' : undefined}
        data={known}
        value={asset.tags}
        onChange={(tags) => void edit({ tags })}
      />
      <Line asset={asset} field="credit" label="Credit" edit={edit} />
      <div className={css.pair}>
        <TextInput size="xs" label="Permission" placeholder="own picture, CC BY…" dir="auto" {...permitted} />
        <DayField
          size="xs"
          label="Until"
          date={permission?.until}
          settings={settings}
          tells="left"
          clearable
          onChange={(until) => void setPermission({ until })}
        />
      </div>
      <Line asset={asset} field="publicUrl" label="Public URL" placeholder="For publishing tools" edit={edit} />
      <Area asset={asset} field="note" label="Note" placeholder="For yourself; never published" edit={edit} />
    </fieldset>
  );
}

const kindNames: Readonly<Record<string, string>> = { picture: 'Picture', video: 'Video', document: 'Document' };

function factsOf({ width, height, duration, pages, type, size }: Asset): string[] {
  return [
    ...(width && height ? [`${width} × ${height}`] : []),
    ...(duration === undefined ? [] : [durationWords(duration)]),
    ...(pages === undefined ? [] : [pages === 1 ? '1 page' : `${pages} pages`]),
    typeName(type),
    sizeOf(size),
  ];
}

interface FieldProps {
  asset: Asset;
  field: 'alt' | 'note' | 'credit' | 'publicUrl';
  label: string;
  placeholder?: string;
  edit(fields: Fields, joinKey?: string): unknown;
}

const useField = ({ asset, field, edit }: FieldProps) =>
  useTextField({
    value: asset[field] ?? '',
    onSave: (text, key) => edit({ [field]: text.trim() === '' ? null : text }, key),
  });

function Line(props: FieldProps) {
  return (
    <TextInput
      size="xs"
      label={props.label}
      placeholder={props.placeholder ?? 'None'}
      dir="auto"
      {...useField(props)}
    />
  );
}

function Area(props: FieldProps) {
  const id = useId();
  return (
    <div className={css.area}>
      <label htmlFor={id}>{props.label}</label>
      <GrowingText {...useField(props)} id={id} className={css.text} rows={2} placeholder={props.placeholder} />
    </div>
  );
}
