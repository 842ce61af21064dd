import fc from 'fast-check';
import { regionOf } from '../../../src/core/customers/fillRegion';

const aRegion = fc.constantFrom('浙江省', '广东', '杭州市', '西湖区', '', null);
const anAddress = fc.constantFrom(
  '浙江省杭州市西湖区文三路 1 号',
  '北京市朝阳区建国路 9 号',
  '文三路 1 号',
  '',
  null,
  7,
);

describe('regionOf', () => {
  it('fills what is empty from an address that begins with its province', () => {
    expect(regionOf({ address: '浙江省杭州市西湖区文三路 1 号' })).toEqual({
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
    });
  });

  it('never replaces what stands in a field', () => {
    fc.assert(
      fc.property(aRegion, aRegion, aRegion, anAddress, (province, city, district, address) => {
        const fields = { province, city, district, address };
        for (const key of Object.keys(regionOf(fields))) expect(fields[key as keyof typeof fields] ?? '').toBe('');
      }),
      { numRuns: 100 },
    );
  });

  it('fills nothing beside a province or a city that the address contradicts', () => {
    const address = '浙江省杭州市西湖区文三路 1 号';
    expect(regionOf({ address, province: '广东省' })).toEqual({});
    expect(regionOf({ address, city: '宁波' })).toEqual({ province: '浙江省' });
  });

  it('goes on beside a province that is written in short', () => {
    const address = '浙江省杭州市西湖区文三路 1 号';
    expect(regionOf({ address, province: '浙江' })).toEqual({ city: '杭州市', district: '西湖区' });
  });

  it('says nothing where the address does not', () => {
    for (const address of ['文三路 1 号', '', null, 7, true]) expect(regionOf({ address })).toEqual({});
  });
});
