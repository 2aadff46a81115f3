/**
 * What people choose most when they are asked for twelve characters or more, in small letters: the first guesses of anybody
 * who tries. Written down from what published lists of leaked passwords agree on.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  [
    '123456789012 1234567890123 12345678901234 123456789123 1234567891234 123456123456 123123123123',
    '12341234123412 123412341234 0123456789012 012345678901 098765432109 0987654321098 987654321098 987654321987',
    '111222333444 112233445566 11223344556677 121212121212 131313131313 147258369147 147258369258 159753159753',
    '159357159357 1234567890qwertyuiop 1234567890qwe 123456789abc 123456789qwe 12345qwertasdfg 123456qwerty',
    '123qweasdzxc 123qwe123qwe 1q2w3e4r5t6y 1q2w3e4r5t6y7u8i 1q2w3e4r5t6y7u8i9o0p 1qaz2wsx3edc 1qaz2wsx3edc4rfv',
    '1qazxsw23edc 1qaz1qaz1qaz q1w2e3r4t5y6 q1w2e3r4t5y6u7i8 qazwsxedcrfv qazwsxedc123 qazwsx123456 qwerty123456',
    'qwerty12345678 qwerty123456789 qwertyqwerty qwertyuiop12 qwertyuiop123 qwertyuiop1234 qwertyuiopasdfghjkl',
    'qwertyuiop[] qwertyuiop[]\\ qwertyuiopas qwertyasdfgh qwertzuiopas qwertz123456 asdfghjkl123 asdfasdfasdf',
    'asdfghasdfgh asdqwe123123 zxcvbnmasdfg zxcvbnm12345 zxcvbnm123456 zaq12wsxcde3 zaq1zaq1zaq1 abcdefghijkl',
    'abcdefghijklm abcdefghijklmnop abcdef123456 abcdefg12345 abcdefg123456 abcd12345678 abc123456789',
    'abc123abc123 abcabcabcabc abcd1234abcd a1b2c3d4e5f6 a123456789012 a12345678910 aa1234567890 password1234',
    'password12345 password123456 passwordpassword password2020 password2021 password2022 password2023',
    'password2024 password2025 password2026 password123! passw0rd1234 p@ssw0rd1234 p@ssword1234 p@ssw0rd123!',
    'passwort1234 passwort123456 passwortpasswort heslo1234567 heslohesloheslo wachtwoord12 wachtwoord123',
    'wachtwoord1234 motdepasse123 contrasena123 mypassword12 mypassword123 changeme1234 changemenow1 changeit1234',
    'letmeinletmein letmein12345 letmein123456 welcome12345 welcome123456 welcomewelcome welcome2024!',
    'welcome2025! welcome2026! administrator administrator1 administrator123 adminadmin12 adminadminadmin',
    'admin1234567 admin12345678 admin123456789 administrateur iloveyou1234 iloveyou12345 iloveyou123456',
    'iloveyouiloveyou iloveyouforever ilovemyfamily ilovejesus123 jesuschrist1 jesusislord1 sunshine1234',
    'princess1234 football1234 baseball1234 basketball12 superman1234 batmanbatman michael12345 monkey123456',
    'dragon123456 master123456 shadow123456 charlie12345 liverpoolfc1 manchester123 manchesterunited',
    'chelseafc1905 realmadrid12 fcbarcelona1 pokemon12345 starwars1234 minecraft123 correcthorse',
    'correcthorsebatterystaple trustno1trustno1 whatever1234 computer1234 internet1234 samsung12345 google123456',
    'facebook1234 microsoft123 linkedin1234 blink182blink thisismypassword nopassword12 secret123456 secretsecret',
    'test12345678 testtesttest test123456789 testing12345 test1234test temp12345678 temporary123 demo12345678',
    'guest1234567 user12345678 customer1234 customerexperience company12345 summer2024!! summer2025!!',
    'winter2024!! winter2025!! spring2026!! hello1234567 hellohello12 helloworld12 helloworld123 goodmorning1',
    'thankyou1234 lovelovelove loveyouforever',
  ].flatMap((line) => line.split(' ')),
);
