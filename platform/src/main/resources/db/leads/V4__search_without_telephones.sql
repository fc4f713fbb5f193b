-- Parts of a telephone are not searched for: by what is found, a masked number could be guessed digit by digit.
alter table leads drop column search;
alter table leads add column search text generated always as (
    upper(coalesce(plate, '') || ' ' || coalesce(vin, '') || ' '
        || case when subject_kind = 'phone' then '' else subject_id end || ' ' || coalesce(station_name, ''))
) stored;
