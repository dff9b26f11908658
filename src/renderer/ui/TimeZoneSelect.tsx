import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';
import { isTimeZone } from '../../shared/calendar-time/time-zone';

interface Props extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'allowDeselect'> {
  /** An IANA name, kept and offered even where this machine does not know it; empty for none. */
  value: string;
  onChange(zone: string): void;
}

/** Names of today that browsers take but list under the one of old. https://data.iana.org/time-zones/tzdb/backward */
const newerNames = [
  'Africa/Asmara',
  'America/Argentina/Buenos_Aires',
  'America/Indiana/Indianapolis',
  'America/Kentucky/Louisville',
  'America/Nuuk',
  'Asia/Ho_Chi_Minh',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Yangon',
  'Atlantic/Faroe',
  'Europe/Kyiv',
  'Pacific/Chuuk',
  'Pacific/Kanton',
  'Pacific/Pohnpei',
].filter(isTimeZone);

/** All zones that this machine knows, found by typing a part of the name ("berlin", "new york"). */
export function TimeZoneSelect({ value, onChange, clearable, ...rest }: Props) {
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const extra = ['UTC', ...newerNames, value].filter((zone) => zone !== '' && !known.includes(zone));
    return [...new Set(['UTC', ...[...extra, ...known].sort()])].map((zone) => ({
      value: zone,
      label: zone.replaceAll('_', ' '),
    }));
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
