import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'allowDeselect'> {
  /** An IANA name, kept and offered even where this machine does not know it; empty for none. */
  value: string;
  onChange(zone: string): void;
}

/** All zones that this machine knows, found by typing a part of the name ("berlin", "new york"). */
export function TimeZoneSelect({ value, onChange, clearable, ...rest }: Props) {
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const extra = ['UTC', value].filter((zone) => zone !== '' && !known.includes(zone));
    return [...new Set([...extra, ...known])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, [value]);
  return (
    <Select
      {...rest}
      clearable={clearable}
      allowDeselect={false}
      searchable
      limit={200}
      data={zones}
      value={value === '' ? null : value}
      onChange={(zone) => onChange(zone ?? '')}
      nothingFoundMessage="No time zone has this in its name"
      maxDropdownHeight={260}
      clearButtonProps={{ 'aria-label': 'Use the time zone of the project' }}
    />
  );
}
