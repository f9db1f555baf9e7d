// SPDX-License-Identifier: Apache-2.0
// Enum values and number kinds of the fields we send: the declarations of `googleapis` hold
// neither. A field that is not listed takes any string; it grows with what we call.
// Source: the discovery documents of sheets v4, docs v1 and forms v1.

import type { GoogleApi } from './declarations.ts';

interface EnumOf {
  /** The name in Google's own errors, without the package. */
  readonly type: string;
  readonly values: readonly string[];
}

const enumOf = (type: string, values: string): EnumOf => ({ type, values: values.split(' ') });

const DIMENSION = enumOf('Dimension', 'DIMENSION_UNSPECIFIED ROWS COLUMNS');
const INPUT_OPTION = enumOf('ValueInputOption', 'INPUT_VALUE_OPTION_UNSPECIFIED RAW USER_ENTERED');
const RENDER_OPTION = enumOf('ValueRenderOption', 'FORMATTED_VALUE UNFORMATTED_VALUE FORMULA');
const DATE_OPTION = enumOf('DateTimeRenderOption', 'SERIAL_NUMBER FORMATTED_STRING');
const METADATA_VISIBILITY = enumOf(
  'DeveloperMetadataVisibility',
  'DEVELOPER_METADATA_VISIBILITY_UNSPECIFIED DOCUMENT PROJECT',
);
const CONDITION_TYPE = enumOf(
  'ConditionType',
  'CONDITION_TYPE_UNSPECIFIED NUMBER_GREATER NUMBER_GREATER_THAN_EQ NUMBER_LESS ' +
    'NUMBER_LESS_THAN_EQ NUMBER_EQ NUMBER_NOT_EQ NUMBER_BETWEEN NUMBER_NOT_BETWEEN ' +
    'TEXT_CONTAINS TEXT_NOT_CONTAINS TEXT_STARTS_WITH TEXT_ENDS_WITH TEXT_EQ TEXT_IS_EMAIL ' +
    'TEXT_IS_URL DATE_EQ DATE_BEFORE DATE_AFTER DATE_ON_OR_BEFORE DATE_ON_OR_AFTER ' +
    'DATE_BETWEEN DATE_NOT_BETWEEN DATE_IS_VALID ONE_OF_RANGE ONE_OF_LIST BLANK NOT_BLANK ' +
    'CUSTOM_FORMULA BOOLEAN TEXT_NOT_EQ DATE_NOT_EQ FILTER_EXPRESSION',
);

const SHEETS: Record<string, EnumOf> = {
  'AddDimensionGroupRequest.dimension': DIMENSION,
  'AppendDimensionRequest.dimension': DIMENSION,
  'DataFilterValueRange.majorDimension': DIMENSION,
  'DimensionRange.dimension': DIMENSION,
  'ValueRange.majorDimension': DIMENSION,
  'BatchGetValuesByDataFilterRequest.majorDimension': DIMENSION,
  'BatchGetValuesByDataFilterRequest.valueRenderOption': RENDER_OPTION,
  'BatchGetValuesByDataFilterRequest.dateTimeRenderOption': DATE_OPTION,
  'BatchUpdateValuesRequest.valueInputOption': INPUT_OPTION,
  'BatchUpdateValuesRequest.responseValueRenderOption': RENDER_OPTION,
  'BatchUpdateValuesRequest.responseDateTimeRenderOption': DATE_OPTION,
  'DeveloperMetadata.visibility': METADATA_VISIBILITY,
  'DeveloperMetadataLookup.visibility': METADATA_VISIBILITY,
  'DeveloperMetadataLookup.locationType': enumOf(
    'DeveloperMetadataLocationType',
    'DEVELOPER_METADATA_LOCATION_TYPE_UNSPECIFIED ROW COLUMN SHEET SPREADSHEET',
  ),
  'BooleanCondition.type': CONDITION_TYPE,
  'NumberFormat.type': enumOf(
    'NumberFormat.NumberFormatType',
    'NUMBER_FORMAT_TYPE_UNSPECIFIED TEXT NUMBER PERCENT CURRENCY DATE TIME DATE_TIME SCIENTIFIC',
  ),
  'CellFormat.horizontalAlignment': enumOf(
    'HorizontalAlign',
    'HORIZONTAL_ALIGN_UNSPECIFIED LEFT CENTER RIGHT',
  ),
  'CellFormat.verticalAlignment': enumOf(
    'VerticalAlign',
    'VERTICAL_ALIGN_UNSPECIFIED TOP MIDDLE BOTTOM',
  ),
  'CellFormat.wrapStrategy': enumOf(
    'WrapStrategy',
    'WRAP_STRATEGY_UNSPECIFIED OVERFLOW_CELL LEGACY_WRAP CLIP WRAP',
  ),
  'Border.style': enumOf(
    'Style',
    'STYLE_UNSPECIFIED DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK NONE DOUBLE',
  ),
  'MergeCellsRequest.mergeType': enumOf('MergeType', 'MERGE_ALL MERGE_COLUMNS MERGE_ROWS'),
  'SortSpec.sortOrder': enumOf('SortOrder', 'SORT_ORDER_UNSPECIFIED ASCENDING DESCENDING'),
  'SheetProperties.sheetType': enumOf(
    'SheetType',
    'SHEET_TYPE_UNSPECIFIED GRID OBJECT DATA_SOURCE',
  ),
  'SpreadsheetProperties.autoRecalc': enumOf(
    'RecalculationInterval',
    'RECALCULATION_INTERVAL_UNSPECIFIED ON_CHANGE MINUTE HOUR',
  ),
  'BasicChartSpec.chartType': enumOf(
    'BasicChartType',
    'BASIC_CHART_TYPE_UNSPECIFIED BAR LINE AREA COLUMN SCATTER COMBO STEPPED_AREA',
  ),
  'BasicChartSpec.legendPosition': enumOf(
    'BasicChartLegendPosition',
    'BASIC_CHART_LEGEND_POSITION_UNSPECIFIED BOTTOM_LEGEND LEFT_LEGEND RIGHT_LEGEND ' +
      'TOP_LEGEND NO_LEGEND INSIDE_LEGEND',
  ),
  'BasicChartSpec.stackedType': enumOf(
    'BasicChartStackedType',
    'BASIC_CHART_STACKED_TYPE_UNSPECIFIED NOT_STACKED STACKED PERCENT_STACKED',
  ),
  'BasicChartSeries.targetAxis': enumOf(
    'BasicChartAxisPosition',
    'BASIC_CHART_AXIS_POSITION_UNSPECIFIED BOTTOM_AXIS LEFT_AXIS RIGHT_AXIS',
  ),
  'BasicChartAxis.position': enumOf(
    'BasicChartAxisPosition',
    'BASIC_CHART_AXIS_POSITION_UNSPECIFIED BOTTOM_AXIS LEFT_AXIS RIGHT_AXIS',
  ),
  'BasicChartSeries.type': enumOf(
    'BasicChartType',
    'BASIC_CHART_TYPE_UNSPECIFIED BAR LINE AREA COLUMN SCATTER COMBO STEPPED_AREA',
  ),
  'PieChartSpec.legendPosition': enumOf(
    'PieChartSpec.PieChartLegendPosition',
    'PIE_CHART_LEGEND_POSITION_UNSPECIFIED BOTTOM_LEGEND LEFT_LEGEND RIGHT_LEGEND TOP_LEGEND ' +
      'NO_LEGEND LABELED_LEGEND',
  ),
};

const DOCS: Record<string, EnumOf> = {
  'Dimension.unit': enumOf('Unit', 'UNIT_UNSPECIFIED PT'),
  'ParagraphStyle.alignment': enumOf(
    'Alignment',
    'ALIGNMENT_UNSPECIFIED START CENTER END JUSTIFIED',
  ),
  'ParagraphStyle.namedStyleType': enumOf(
    'NamedStyleType',
    'NAMED_STYLE_TYPE_UNSPECIFIED NORMAL_TEXT TITLE SUBTITLE HEADING_1 HEADING_2 HEADING_3 ' +
      'HEADING_4 HEADING_5 HEADING_6',
  ),
  'CreateHeaderRequest.type': enumOf('HeaderFooterType', 'HEADER_FOOTER_TYPE_UNSPECIFIED DEFAULT'),
  'CreateFooterRequest.type': enumOf('HeaderFooterType', 'HEADER_FOOTER_TYPE_UNSPECIFIED DEFAULT'),
};

const ENUMS: Partial<Record<GoogleApi, Record<string, EnumOf>>> = { sheets: SHEETS, docs: DOCS };

/** The enum of a field, when it is one we know. */
export function findEnum(api: GoogleApi, message: string, field: string): EnumOf | undefined {
  return byMessage(api).get(message)?.get(field);
}

const sorted = new Map<GoogleApi, Map<string, Map<string, EnumOf>>>();

/** Asked for every string of a body, so not by a joined key. */
function byMessage(api: GoogleApi): Map<string, Map<string, EnumOf>> {
  const known = sorted.get(api);
  if (known !== undefined) return known;
  const messages = new Map<string, Map<string, EnumOf>>();
  for (const [key, value] of Object.entries(ENUMS[api] ?? {})) {
    const [message = '', field = ''] = key.split('.');
    messages.set(message, (messages.get(message) ?? new Map<string, EnumOf>()).set(field, value));
  }
  sorted.set(api, messages);
  return messages;
}

const PACKAGES: Partial<Record<GoogleApi, string>> = {
  sheets: 'google.apps.sheets.v4',
  docs: 'google.apps.docs.v1',
  forms: 'google.apps.forms.v1',
};

/** `type.googleapis.com/google.apps.sheets.v4.GridRange` */
export const typeUrl = (api: GoogleApi, type: string): string =>
  `type.googleapis.com/${PACKAGES[api] ?? `google.${api}`}.${type}`;

/** Fields that are `double` or `float`; every other number of these APIs is an integer. */
const FRACTIONS = new Set(
  (
    'red green blue alpha numberValue viewWindowMin viewWindowMax pieHole bucketSize ' +
    'outlierPercentile interval start end scaleFactor minValue midValue maxValue min max ' +
    'magnitude brightness contrast transparency angle offsetLeft offsetRight offsetTop ' +
    'offsetBottom lineSpacing aperture exposureBias exposureTime focalLength latitude ' +
    'longitude altitude maxApertureValue score low high'
  ).split(' '),
);

export const isFraction = (field: string): boolean => FRACTIONS.has(field);

/** 64-bit integers: strings in JSON, though Google also takes a plain number. */
const LONGS = new Set(
  'size version quotaBytesUsed internalDate historyId limit usage usageInDrive'.split(' '),
);

export const isLong = (field: string): boolean => LONGS.has(field);
