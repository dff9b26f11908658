import { type CustomFieldType, customFieldTypes } from '../../shared/custom-fields/custom-field';

const words: Record<CustomFieldType, string> = {
  text: 'Text',
  number: 'Number',
  checkbox: 'Checkbox',
  date: 'Date',
  choice: 'Choice',
  link: 'Link',
};

/** The types of own fields as a list offers them. */
export const typeChoices = customFieldTypes.map((type) => ({ value: type, label: words[type] }));
