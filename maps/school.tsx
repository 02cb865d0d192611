<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.10" tiledversion="1.10.2" name="school" tilewidth="32" tileheight="32" tilecount="976" columns="16">
 <image source="../assets/tiles/school.png" width="512" height="1952"/>
 <tile id="0">
  <properties>
   <property name="label" value="floor_wood_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="1" probability="0.15">
  <properties>
   <property name="label" value="floor_wood_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="2" probability="0.15">
  <properties>
   <property name="label" value="floor_wood_2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="3" probability="0.15">
  <properties>
   <property name="label" value="floor_wood_3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="4">
  <properties>
   <property name="label" value="floor_corridor_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="5" probability="0.15">
  <properties>
   <property name="label" value="floor_corridor_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="6" probability="0.15">
  <properties>
   <property name="label" value="floor_corridor_2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="7" probability="0.15">
  <properties>
   <property name="label" value="floor_corridor_3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="8">
  <properties>
   <property name="label" value="floor_tile_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="9" probability="0.15">
  <properties>
   <property name="label" value="floor_tile_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="10" probability="0.15">
  <properties>
   <property name="label" value="floor_tile_2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="11">
  <properties>
   <property name="label" value="floor_gym_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="12" probability="0.15">
  <properties>
   <property name="label" value="floor_gym_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="13" probability="0.15">
  <properties>
   <property name="label" value="floor_gym_2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="14">
  <properties>
   <property name="label" value="floor_gym_line_h"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="15">
  <properties>
   <property name="label" value="floor_gym_line_v"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="16">
  <properties>
   <property name="label" value="floor_gym_line_ne"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="17">
  <properties>
   <property name="label" value="floor_gym_line_nw"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="18">
  <properties>
   <property name="label" value="floor_gym_line_se"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="19">
  <properties>
   <property name="label" value="floor_gym_line_sw"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="20">
  <properties>
   <property name="label" value="floor_cafeteria_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="21" probability="0.15">
  <properties>
   <property name="label" value="floor_cafeteria_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="22" probability="0.15">
  <properties>
   <property name="label" value="floor_cafeteria_2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="23">
  <properties>
   <property name="label" value="ground_0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="24" probability="0.15">
  <properties>
   <property name="label" value="ground_1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="25" probability="0.15">
  <properties>
   <property name="label" value="ground_2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="26">
  <properties>
   <property name="label" value="pavement_0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="27" probability="0.15">
  <properties>
   <property name="label" value="pavement_1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="28" probability="0.15">
  <properties>
   <property name="label" value="pavement_2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="29">
  <properties>
   <property name="label" value="stairs_h"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="30">
  <properties>
   <property name="label" value="stairs_v"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="31">
  <properties>
   <property name="label" value="doorsill_h"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="32">
  <properties>
   <property name="label" value="doorsill_v"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="33">
  <properties>
   <property name="label" value="doormat"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="mat"/>
  </properties>
 </tile>
 <tile id="34">
  <properties>
   <property name="label" value="exit_arrow"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="35">
  <properties>
   <property name="label" value="wall_00"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="36">
  <properties>
   <property name="label" value="wall_01"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="37">
  <properties>
   <property name="label" value="wall_02"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="38">
  <properties>
   <property name="label" value="wall_03"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="39">
  <properties>
   <property name="label" value="wall_04"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="40">
  <properties>
   <property name="label" value="wall_05"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="41">
  <properties>
   <property name="label" value="wall_06"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="42">
  <properties>
   <property name="label" value="wall_07"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="43">
  <properties>
   <property name="label" value="wall_08"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="44">
  <properties>
   <property name="label" value="wall_09"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="45">
  <properties>
   <property name="label" value="wall_10"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="46">
  <properties>
   <property name="label" value="wall_11"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="47">
  <properties>
   <property name="label" value="wall_12"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="48">
  <properties>
   <property name="label" value="wall_13"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="49">
  <properties>
   <property name="label" value="wall_14"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="50">
  <properties>
   <property name="label" value="wall_15"/>
   <property name="layer" value="walls"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="51" probability="0">
  <properties>
   <property name="label" value="window_h"/>
   <property name="layer" value="walls"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="52" probability="0">
  <properties>
   <property name="label" value="window_v"/>
   <property name="layer" value="walls"/>
   <property name="material" value="glass"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="53">
  <properties>
   <property name="label" value="railing_h"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="10"/>
  </objectgroup>
 </tile>
 <tile id="54">
  <properties>
   <property name="label" value="railing_v"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="10" height="32"/>
  </objectgroup>
 </tile>
 <tile id="55">
  <properties>
   <property name="label" value="partition_h"/>
   <property name="layer" value="any"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="56">
  <properties>
   <property name="label" value="partition_v"/>
   <property name="layer" value="any"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="12" y="0" width="8" height="32"/>
  </objectgroup>
 </tile>
 <tile id="57">
  <properties>
   <property name="label" value="pillar"/>
   <property name="layer" value="any"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="58">
  <properties>
   <property name="label" value="fence"/>
   <property name="layer" value="walls"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="59">
  <properties>
   <property name="label" value="desk_n"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="60">
  <properties>
   <property name="label" value="desk_e"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="61">
  <properties>
   <property name="label" value="desk_s"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="62">
  <properties>
   <property name="label" value="desk_w"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="63">
  <properties>
   <property name="label" value="desk_fallen_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="29" height="32"/>
  </objectgroup>
 </tile>
 <tile id="64">
  <properties>
   <property name="label" value="desk_fallen_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="65">
  <properties>
   <property name="label" value="chair_n"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="66">
  <properties>
   <property name="label" value="chair_e"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="67">
  <properties>
   <property name="label" value="chair_s"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="68">
  <properties>
   <property name="label" value="chair_w"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="69">
  <properties>
   <property name="label" value="chair_fallen"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="70">
  <properties>
   <property name="label" value="teacher_desk_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="71">
  <properties>
   <property name="label" value="teacher_desk_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="72">
  <properties>
   <property name="label" value="lectern"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="6" width="24" height="20"/>
  </objectgroup>
 </tile>
 <tile id="73">
  <properties>
   <property name="label" value="board_n_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="74">
  <properties>
   <property name="label" value="board_n_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="75">
  <properties>
   <property name="label" value="board_n_2"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="76">
  <properties>
   <property name="label" value="board_s_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="17" width="31" height="15"/>
  </objectgroup>
 </tile>
 <tile id="77">
  <properties>
   <property name="label" value="board_s_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="17" width="32" height="15"/>
  </objectgroup>
 </tile>
 <tile id="78">
  <properties>
   <property name="label" value="board_s_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="17" width="31" height="15"/>
  </objectgroup>
 </tile>
 <tile id="79">
  <properties>
   <property name="label" value="board_w_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="15" height="31"/>
  </objectgroup>
 </tile>
 <tile id="80">
  <properties>
   <property name="label" value="board_w_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="15" height="32"/>
  </objectgroup>
 </tile>
 <tile id="81">
  <properties>
   <property name="label" value="board_w_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="15" height="31"/>
  </objectgroup>
 </tile>
 <tile id="82">
  <properties>
   <property name="label" value="board_e_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="1" width="15" height="31"/>
  </objectgroup>
 </tile>
 <tile id="83">
  <properties>
   <property name="label" value="board_e_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="0" width="15" height="32"/>
  </objectgroup>
 </tile>
 <tile id="84">
  <properties>
   <property name="label" value="board_e_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="0" width="15" height="31"/>
  </objectgroup>
 </tile>
 <tile id="85">
  <properties>
   <property name="label" value="locker_n"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="86">
  <properties>
   <property name="label" value="locker_e"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="87">
  <properties>
   <property name="label" value="locker_s"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="88">
  <properties>
   <property name="label" value="locker_w"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="89">
  <properties>
   <property name="label" value="shoe_rack_n"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="90">
  <properties>
   <property name="label" value="shoe_rack_e"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="91">
  <properties>
   <property name="label" value="shoe_rack_s"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="92">
  <properties>
   <property name="label" value="shoe_rack_w"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="93">
  <properties>
   <property name="label" value="bookshelf_n"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="22"/>
  </objectgroup>
 </tile>
 <tile id="94">
  <properties>
   <property name="label" value="bookshelf_e"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="0" width="22" height="32"/>
  </objectgroup>
 </tile>
 <tile id="95">
  <properties>
   <property name="label" value="bookshelf_s"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="22"/>
  </objectgroup>
 </tile>
 <tile id="96">
  <properties>
   <property name="label" value="bookshelf_w"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="22" height="32"/>
  </objectgroup>
 </tile>
 <tile id="97">
  <properties>
   <property name="label" value="notice_n"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="98">
  <properties>
   <property name="label" value="notice_e"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="99">
  <properties>
   <property name="label" value="notice_s"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="100">
  <properties>
   <property name="label" value="notice_w"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="101">
  <properties>
   <property name="label" value="trash_bin"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="6" width="20" height="20"/>
  </objectgroup>
 </tile>
 <tile id="102">
  <properties>
   <property name="label" value="extinguisher"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="103">
  <properties>
   <property name="label" value="vending_0"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="31"/>
  </objectgroup>
  <animation>
   <frame tileid="103" duration="4100"/>
   <frame tileid="361" duration="150"/>
  </animation>
 </tile>
 <tile id="104">
  <properties>
   <property name="label" value="vending_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="31"/>
  </objectgroup>
  <animation>
   <frame tileid="104" duration="5300"/>
   <frame tileid="362" duration="110"/>
  </animation>
 </tile>
 <tile id="105">
  <properties>
   <property name="label" value="water_purifier"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="1" width="20" height="26"/>
  </objectgroup>
 </tile>
 <tile id="106">
  <properties>
   <property name="label" value="plant"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="3" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="107">
  <properties>
   <property name="label" value="bench_h"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="108">
  <properties>
   <property name="label" value="bench_v"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="109">
  <properties>
   <property name="label" value="lab_bench_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="110">
  <properties>
   <property name="label" value="lab_bench_m"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="111">
  <properties>
   <property name="label" value="lab_bench_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="112">
  <properties>
   <property name="label" value="lab_sink"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="113">
  <properties>
   <property name="label" value="lab_glass"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="114">
  <properties>
   <property name="label" value="fume_hood"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="115">
  <properties>
   <property name="label" value="cage"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="3" width="30" height="25"/>
  </objectgroup>
 </tile>
 <tile id="116">
  <properties>
   <property name="label" value="skeleton"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="6" width="21" height="21"/>
  </objectgroup>
 </tile>
 <tile id="117">
  <properties>
   <property name="label" value="bed_head"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="1" width="26" height="31"/>
  </objectgroup>
 </tile>
 <tile id="118">
  <properties>
   <property name="label" value="bed_foot"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="26" height="30"/>
  </objectgroup>
 </tile>
 <tile id="119">
  <properties>
   <property name="label" value="curtain_v"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="9" y="0" width="14" height="32"/>
  </objectgroup>
 </tile>
 <tile id="120">
  <properties>
   <property name="label" value="curtain_h"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="9" width="32" height="14"/>
  </objectgroup>
 </tile>
 <tile id="121">
  <properties>
   <property name="label" value="medicine_cabinet"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="26"/>
  </objectgroup>
 </tile>
 <tile id="122">
  <properties>
   <property name="label" value="console_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="123">
  <properties>
   <property name="label" value="console_m"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="124">
  <properties>
   <property name="label" value="console_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="125">
  <properties>
   <property name="label" value="microphone"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="6" width="24" height="20"/>
  </objectgroup>
 </tile>
 <tile id="126">
  <properties>
   <property name="label" value="speaker"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="3" width="24" height="26"/>
  </objectgroup>
 </tile>
 <tile id="127">
  <properties>
   <property name="label" value="rack"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="128">
  <properties>
   <property name="label" value="table_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="129">
  <properties>
   <property name="label" value="table_m"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="130">
  <properties>
   <property name="label" value="table_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="131">
  <properties>
   <property name="label" value="stool"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="132">
  <properties>
   <property name="label" value="counter_l"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="133">
  <properties>
   <property name="label" value="counter_m"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="134">
  <properties>
   <property name="label" value="counter_r"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="135">
  <properties>
   <property name="label" value="stove"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="136">
  <properties>
   <property name="label" value="kitchen_sink"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="137">
  <properties>
   <property name="label" value="fridge"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="138">
  <properties>
   <property name="label" value="tray_rack"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="1" width="26" height="28"/>
  </objectgroup>
 </tile>
 <tile id="139">
  <properties>
   <property name="label" value="toilet"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="0" width="18" height="28"/>
  </objectgroup>
 </tile>
 <tile id="140">
  <properties>
   <property name="label" value="urinal"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="0" width="18" height="19"/>
  </objectgroup>
 </tile>
 <tile id="141">
  <properties>
   <property name="label" value="basin"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="19"/>
  </objectgroup>
 </tile>
 <tile id="142">
  <properties>
   <property name="label" value="mop_bucket"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="6" width="20" height="21"/>
  </objectgroup>
 </tile>
 <tile id="143">
  <properties>
   <property name="label" value="mat_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="144">
  <properties>
   <property name="label" value="mat_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="145">
  <properties>
   <property name="label" value="vault_box"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="5" width="30" height="24"/>
  </objectgroup>
 </tile>
 <tile id="146">
  <properties>
   <property name="label" value="ball_cage"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="147">
  <properties>
   <property name="label" value="ball"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="148">
  <properties>
   <property name="label" value="stage_edge"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="149">
  <properties>
   <property name="label" value="office_desk_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="150">
  <properties>
   <property name="label" value="office_desk_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="151">
  <properties>
   <property name="label" value="filing_cabinet"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="0" width="24" height="28"/>
  </objectgroup>
 </tile>
 <tile id="152">
  <properties>
   <property name="label" value="copier"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="26"/>
  </objectgroup>
 </tile>
 <tile id="153">
  <properties>
   <property name="label" value="boxes"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="154">
  <properties>
   <property name="label" value="sofa_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="155">
  <properties>
   <property name="label" value="sofa_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="156">
  <properties>
   <property name="label" value="bush"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="30" height="28"/>
  </objectgroup>
 </tile>
 <tile id="157">
  <properties>
   <property name="label" value="bus_stop"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="7" width="18" height="18"/>
  </objectgroup>
 </tile>
 <tile id="158">
  <properties>
   <property name="label" value="blood_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="159">
  <properties>
   <property name="label" value="blood_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="160">
  <properties>
   <property name="label" value="blood_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="161">
  <properties>
   <property name="label" value="blood_3"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="162">
  <properties>
   <property name="label" value="papers_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="163">
  <properties>
   <property name="label" value="papers_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="164">
  <properties>
   <property name="label" value="papers_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="165">
  <properties>
   <property name="label" value="glass_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="166">
  <properties>
   <property name="label" value="glass_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="167">
  <properties>
   <property name="label" value="bag"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="168">
  <properties>
   <property name="label" value="shoe"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="169">
  <properties>
   <property name="label" value="puddle"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="170">
  <properties>
   <property name="label" value="sign_class"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="171">
  <properties>
   <property name="label" value="sign_exit"/>
   <property name="layer" value="overhead"/>
  </properties>
  <animation>
   <frame tileid="171" duration="2400"/>
   <frame tileid="360" duration="160"/>
   <frame tileid="171" duration="500"/>
   <frame tileid="360" duration="120"/>
  </animation>
 </tile>
 <tile id="172">
  <properties>
   <property name="label" value="hoop_n"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="173">
  <properties>
   <property name="label" value="hoop_s"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="174">
  <properties>
   <property name="label" value="lamp_off"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="175">
  <properties>
   <property name="label" value="tree"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="176">
  <properties>
   <property name="label" value="floor_stage_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="177" probability="0.15">
  <properties>
   <property name="label" value="floor_stage_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="178">
  <properties>
   <property name="label" value="floor_stand_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="179" probability="0.15">
  <properties>
   <property name="label" value="floor_stand_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="180">
  <properties>
   <property name="label" value="floor_cold_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="181" probability="0.15">
  <properties>
   <property name="label" value="floor_cold_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="182">
  <properties>
   <property name="label" value="seats_n_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="183">
  <properties>
   <property name="label" value="seats_n_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="184">
  <properties>
   <property name="label" value="stage_curtain"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="185">
  <properties>
   <property name="label" value="wall_bars"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="186">
  <properties>
   <property name="label" value="trophy_case"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="23"/>
  </objectgroup>
 </tile>
 <tile id="187">
  <properties>
   <property name="label" value="blanket_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="188">
  <properties>
   <property name="label" value="blanket_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="189">
  <properties>
   <property name="label" value="table_v_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="190">
  <properties>
   <property name="label" value="table_v_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="191">
  <properties>
   <property name="label" value="table_v_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="192">
  <properties>
   <property name="label" value="pantry_shelf"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="193">
  <properties>
   <property name="label" value="rice_sacks"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="194">
  <properties>
   <property name="label" value="crates"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="195">
  <properties>
   <property name="label" value="stock_pot"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="196">
  <properties>
   <property name="label" value="tray_spilt"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="197">
  <properties>
   <property name="label" value="soup_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="198">
  <properties>
   <property name="label" value="soup_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="199">
  <properties>
   <property name="label" value="smear_h"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="200">
  <properties>
   <property name="label" value="smear_v"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="201">
  <properties>
   <property name="label" value="hooks"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="202">
  <properties>
   <property name="label" value="hoop_e"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="203">
  <properties>
   <property name="label" value="hoop_w"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="204">
  <properties>
   <property name="label" value="floor_gym_line_t_n"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="205">
  <properties>
   <property name="label" value="floor_gym_line_t_e"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="206">
  <properties>
   <property name="label" value="floor_gym_line_t_s"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="207">
  <properties>
   <property name="label" value="floor_gym_line_t_w"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="208">
  <properties>
   <property name="label" value="roof_0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="209" probability="0.15">
  <properties>
   <property name="label" value="roof_1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="210" probability="0.15">
  <properties>
   <property name="label" value="roof_2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="211" probability="0.15">
  <properties>
   <property name="label" value="roof_3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="212">
  <properties>
   <property name="label" value="floor_deck_0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="213" probability="0.15">
  <properties>
   <property name="label" value="floor_deck_1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="214">
  <properties>
   <property name="label" value="grating_h"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="215">
  <properties>
   <property name="label" value="grating_v"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="216">
  <properties>
   <property name="label" value="drop_0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="217">
  <properties>
   <property name="label" value="drop_1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="218">
  <properties>
   <property name="label" value="drop_2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="219">
  <properties>
   <property name="label" value="drop_3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="220">
  <properties>
   <property name="label" value="drop_lamp"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="221">
  <properties>
   <property name="label" value="facade_0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="222">
  <properties>
   <property name="label" value="facade_1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="223">
  <properties>
   <property name="label" value="facade_2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="224">
  <properties>
   <property name="label" value="parapet_00"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="28"/>
  </objectgroup>
 </tile>
 <tile id="225">
  <properties>
   <property name="label" value="parapet_01"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="226">
  <properties>
   <property name="label" value="parapet_02"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="30" height="28"/>
  </objectgroup>
 </tile>
 <tile id="227">
  <properties>
   <property name="label" value="parapet_03"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="228">
  <properties>
   <property name="label" value="parapet_04"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="30"/>
  </objectgroup>
 </tile>
 <tile id="229">
  <properties>
   <property name="label" value="parapet_05"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="32"/>
  </objectgroup>
 </tile>
 <tile id="230">
  <properties>
   <property name="label" value="parapet_06"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="231">
  <properties>
   <property name="label" value="parapet_07"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="32"/>
  </objectgroup>
 </tile>
 <tile id="232">
  <properties>
   <property name="label" value="parapet_08"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="30" height="28"/>
  </objectgroup>
 </tile>
 <tile id="233">
  <properties>
   <property name="label" value="parapet_09"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="234">
  <properties>
   <property name="label" value="parapet_10"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="235">
  <properties>
   <property name="label" value="parapet_11"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="236">
  <properties>
   <property name="label" value="parapet_12"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="237">
  <properties>
   <property name="label" value="parapet_13"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="32"/>
  </objectgroup>
 </tile>
 <tile id="238">
  <properties>
   <property name="label" value="parapet_14"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="239">
  <properties>
   <property name="label" value="parapet_15"/>
   <property name="layer" value="any"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="240">
  <properties>
   <property name="label" value="vent"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="2" width="28" height="26"/>
  </objectgroup>
 </tile>
 <tile id="241">
  <properties>
   <property name="label" value="duct_h"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="242">
  <properties>
   <property name="label" value="duct_v"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="27" height="32"/>
  </objectgroup>
 </tile>
 <tile id="243">
  <properties>
   <property name="label" value="duct_box"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="244">
  <properties>
   <property name="label" value="pipe_h"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="245">
  <properties>
   <property name="label" value="pipe_v"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="246">
  <properties>
   <property name="label" value="planter"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="247">
  <properties>
   <property name="label" value="shrub_tub"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="248">
  <properties>
   <property name="label" value="solar_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="249">
  <properties>
   <property name="label" value="solar_m"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="250">
  <properties>
   <property name="label" value="solar_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="251">
  <properties>
   <property name="label" value="fire_barrel"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="3" width="26" height="26"/>
  </objectgroup>
  <animation>
   <frame tileid="251" duration="260"/>
   <frame tileid="363" duration="210"/>
  </animation>
 </tile>
 <tile id="252">
  <properties>
   <property name="label" value="dish"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="30" height="27"/>
  </objectgroup>
 </tile>
 <tile id="253">
  <properties>
   <property name="label" value="line_post"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="0" width="12" height="32"/>
  </objectgroup>
 </tile>
 <tile id="254">
  <properties>
   <property name="label" value="sheet_0"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="255">
  <properties>
   <property name="label" value="sheet_1"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="256">
  <properties>
   <property name="label" value="beacon"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="8" width="16" height="16"/>
  </objectgroup>
  <animation>
   <frame tileid="256" duration="900"/>
   <frame tileid="364" duration="700"/>
  </animation>
 </tile>
 <tile id="257">
  <properties>
   <property name="label" value="gate_post"/>
   <property name="layer" value="walls"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="2" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="258">
  <properties>
   <property name="label" value="gym_emblem_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="259">
  <properties>
   <property name="label" value="gym_emblem_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="260">
  <properties>
   <property name="label" value="gym_emblem_02"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="261">
  <properties>
   <property name="label" value="gym_emblem_03"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="262">
  <properties>
   <property name="label" value="gym_emblem_04"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="263">
  <properties>
   <property name="label" value="gym_emblem_10"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="264">
  <properties>
   <property name="label" value="gym_emblem_11"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="265">
  <properties>
   <property name="label" value="gym_emblem_12"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="266">
  <properties>
   <property name="label" value="gym_emblem_13"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="267">
  <properties>
   <property name="label" value="gym_emblem_14"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="268">
  <properties>
   <property name="label" value="gym_emblem_20"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="269">
  <properties>
   <property name="label" value="gym_emblem_21"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="270">
  <properties>
   <property name="label" value="gym_emblem_22"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="271">
  <properties>
   <property name="label" value="gym_emblem_23"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="272">
  <properties>
   <property name="label" value="gym_emblem_24"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="273">
  <properties>
   <property name="label" value="gym_emblem_30"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="274">
  <properties>
   <property name="label" value="gym_emblem_31"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="275">
  <properties>
   <property name="label" value="gym_emblem_32"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="276">
  <properties>
   <property name="label" value="gym_emblem_33"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="277">
  <properties>
   <property name="label" value="gym_emblem_34"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="278">
  <properties>
   <property name="label" value="gym_emblem_40"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="279">
  <properties>
   <property name="label" value="gym_emblem_41"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="280">
  <properties>
   <property name="label" value="gym_emblem_42"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="281">
  <properties>
   <property name="label" value="gym_emblem_43"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="282">
  <properties>
   <property name="label" value="gym_emblem_44"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="283">
  <properties>
   <property name="label" value="scoreboard_00"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="284">
  <properties>
   <property name="label" value="scoreboard_01"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="285">
  <properties>
   <property name="label" value="scoreboard_02"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="286">
  <properties>
   <property name="label" value="piano_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="5" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="287">
  <properties>
   <property name="label" value="piano_01"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="27" height="27"/>
  </objectgroup>
 </tile>
 <tile id="288">
  <properties>
   <property name="label" value="piano_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="6" y="0" width="26" height="30"/>
  </objectgroup>
 </tile>
 <tile id="289">
  <properties>
   <property name="label" value="piano_11"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="27" height="30"/>
  </objectgroup>
 </tile>
 <tile id="290">
  <properties>
   <property name="label" value="menu_board_00"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="291">
  <properties>
   <property name="label" value="menu_board_01"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="292">
  <properties>
   <property name="label" value="menu_board_02"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="293">
  <properties>
   <property name="label" value="tray_return_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="294">
  <properties>
   <property name="label" value="tray_return_01"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="295">
  <properties>
   <property name="label" value="helipad_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="296">
  <properties>
   <property name="label" value="helipad_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="297">
  <properties>
   <property name="label" value="helipad_02"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="298">
  <properties>
   <property name="label" value="helipad_03"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="299">
  <properties>
   <property name="label" value="helipad_04"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="300">
  <properties>
   <property name="label" value="helipad_10"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="301">
  <properties>
   <property name="label" value="helipad_11"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="302">
  <properties>
   <property name="label" value="helipad_12"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="303">
  <properties>
   <property name="label" value="helipad_13"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="304">
  <properties>
   <property name="label" value="helipad_14"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="305">
  <properties>
   <property name="label" value="helipad_20"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="306">
  <properties>
   <property name="label" value="helipad_21"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="307">
  <properties>
   <property name="label" value="helipad_22"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="308">
  <properties>
   <property name="label" value="helipad_23"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="309">
  <properties>
   <property name="label" value="helipad_24"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="310">
  <properties>
   <property name="label" value="helipad_30"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="311">
  <properties>
   <property name="label" value="helipad_31"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="312">
  <properties>
   <property name="label" value="helipad_32"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="313">
  <properties>
   <property name="label" value="helipad_33"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="314">
  <properties>
   <property name="label" value="helipad_34"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="315">
  <properties>
   <property name="label" value="helipad_40"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="316">
  <properties>
   <property name="label" value="helipad_41"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="317">
  <properties>
   <property name="label" value="helipad_42"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="318">
  <properties>
   <property name="label" value="helipad_43"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="319">
  <properties>
   <property name="label" value="helipad_44"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="320">
  <properties>
   <property name="label" value="sos_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="321">
  <properties>
   <property name="label" value="sos_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="322">
  <properties>
   <property name="label" value="sos_02"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="323">
  <properties>
   <property name="label" value="sos_03"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="324">
  <properties>
   <property name="label" value="sos_04"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="325">
  <properties>
   <property name="label" value="sos_05"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="326">
  <properties>
   <property name="label" value="sos_10"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="327">
  <properties>
   <property name="label" value="sos_11"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="328">
  <properties>
   <property name="label" value="sos_12"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="329">
  <properties>
   <property name="label" value="sos_13"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="330">
  <properties>
   <property name="label" value="sos_14"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="331">
  <properties>
   <property name="label" value="sos_15"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="332">
  <properties>
   <property name="label" value="water_tank_00"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="5" width="29" height="27"/>
  </objectgroup>
 </tile>
 <tile id="333">
  <properties>
   <property name="label" value="water_tank_01"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="334">
  <properties>
   <property name="label" value="water_tank_02"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="29" height="27"/>
  </objectgroup>
 </tile>
 <tile id="335">
  <properties>
   <property name="label" value="water_tank_10"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="29" height="32"/>
  </objectgroup>
 </tile>
 <tile id="336">
  <properties>
   <property name="label" value="water_tank_11"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="337">
  <properties>
   <property name="label" value="water_tank_12"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="29" height="32"/>
  </objectgroup>
 </tile>
 <tile id="338">
  <properties>
   <property name="label" value="water_tank_20"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="29" height="31"/>
  </objectgroup>
 </tile>
 <tile id="339">
  <properties>
   <property name="label" value="water_tank_21"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="340">
  <properties>
   <property name="label" value="water_tank_22"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="29" height="31"/>
  </objectgroup>
 </tile>
 <tile id="341">
  <properties>
   <property name="label" value="ac_unit_00"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="3" width="30" height="29"/>
  </objectgroup>
 </tile>
 <tile id="342">
  <properties>
   <property name="label" value="ac_unit_01"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="30" height="29"/>
  </objectgroup>
 </tile>
 <tile id="343">
  <properties>
   <property name="label" value="ac_unit_10"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="344">
  <properties>
   <property name="label" value="ac_unit_11"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="30"/>
  </objectgroup>
 </tile>
 <tile id="345">
  <properties>
   <property name="label" value="skylight_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="346">
  <properties>
   <property name="label" value="skylight_01"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="347">
  <properties>
   <property name="label" value="skylight_02"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="348">
  <properties>
   <property name="label" value="skylight_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="349">
  <properties>
   <property name="label" value="skylight_11"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="31"/>
  </objectgroup>
 </tile>
 <tile id="350">
  <properties>
   <property name="label" value="skylight_12"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="351">
  <properties>
   <property name="label" value="mast_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="352">
  <properties>
   <property name="label" value="mast_01"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="17" width="32" height="15"/>
  </objectgroup>
 </tile>
 <tile id="353">
  <properties>
   <property name="label" value="mast_02"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="354">
  <properties>
   <property name="label" value="mast_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="17" y="0" width="15" height="32"/>
  </objectgroup>
 </tile>
 <tile id="355">
  <properties>
   <property name="label" value="mast_11"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="356">
  <properties>
   <property name="label" value="mast_12"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="15" height="32"/>
  </objectgroup>
 </tile>
 <tile id="357">
  <properties>
   <property name="label" value="mast_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="358">
  <properties>
   <property name="label" value="mast_21"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="359">
  <properties>
   <property name="label" value="mast_22"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="31" height="31"/>
  </objectgroup>
 </tile>
 <tile id="360">
  <properties>
   <property name="label" value="sign_exit_dim"/>
   <property name="layer" value="overhead"/>
  </properties>
 </tile>
 <tile id="361">
  <properties>
   <property name="label" value="vending_0_dim"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="31"/>
  </objectgroup>
 </tile>
 <tile id="362">
  <properties>
   <property name="label" value="vending_1_dim"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="30" height="31"/>
  </objectgroup>
 </tile>
 <tile id="363">
  <properties>
   <property name="label" value="fire_barrel_turned"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="3" width="26" height="26"/>
  </objectgroup>
 </tile>
 <tile id="364">
  <properties>
   <property name="label" value="beacon_out"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="8" width="16" height="16"/>
  </objectgroup>
 </tile>
 <tile id="365">
  <properties>
   <property name="label" value="floor_wood_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="366">
  <properties>
   <property name="label" value="floor_wood_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="367">
  <properties>
   <property name="label" value="floor_wood_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="368">
  <properties>
   <property name="label" value="floor_wood_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="369">
  <properties>
   <property name="label" value="floor_wood_r0c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="370">
  <properties>
   <property name="label" value="floor_wood_r0c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="371">
  <properties>
   <property name="label" value="floor_wood_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="372">
  <properties>
   <property name="label" value="floor_wood_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="373">
  <properties>
   <property name="label" value="floor_wood_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="374">
  <properties>
   <property name="label" value="floor_wood_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="375">
  <properties>
   <property name="label" value="floor_wood_r1c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="376">
  <properties>
   <property name="label" value="floor_wood_r1c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="377">
  <properties>
   <property name="label" value="floor_wood_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="378">
  <properties>
   <property name="label" value="floor_wood_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="379">
  <properties>
   <property name="label" value="floor_wood_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="380">
  <properties>
   <property name="label" value="floor_wood_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="381">
  <properties>
   <property name="label" value="floor_wood_r2c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="382">
  <properties>
   <property name="label" value="floor_wood_r2c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="383">
  <properties>
   <property name="label" value="floor_wood_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="384">
  <properties>
   <property name="label" value="floor_wood_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="385">
  <properties>
   <property name="label" value="floor_wood_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="386">
  <properties>
   <property name="label" value="floor_wood_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="387">
  <properties>
   <property name="label" value="floor_wood_r3c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="388">
  <properties>
   <property name="label" value="floor_wood_r3c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="389">
  <properties>
   <property name="label" value="floor_wood_r4c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="390">
  <properties>
   <property name="label" value="floor_wood_r4c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="391">
  <properties>
   <property name="label" value="floor_wood_r4c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="392">
  <properties>
   <property name="label" value="floor_wood_r4c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="393">
  <properties>
   <property name="label" value="floor_wood_r4c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="394">
  <properties>
   <property name="label" value="floor_wood_r4c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="395">
  <properties>
   <property name="label" value="floor_wood_r5c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="396">
  <properties>
   <property name="label" value="floor_wood_r5c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="397">
  <properties>
   <property name="label" value="floor_wood_r5c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="398">
  <properties>
   <property name="label" value="floor_wood_r5c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="399">
  <properties>
   <property name="label" value="floor_wood_r5c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="400">
  <properties>
   <property name="label" value="floor_wood_r5c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="401">
  <properties>
   <property name="label" value="floor_corridor_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="402">
  <properties>
   <property name="label" value="floor_corridor_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="403">
  <properties>
   <property name="label" value="floor_corridor_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="404">
  <properties>
   <property name="label" value="floor_corridor_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="405">
  <properties>
   <property name="label" value="floor_corridor_r0c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="406">
  <properties>
   <property name="label" value="floor_corridor_r0c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="407">
  <properties>
   <property name="label" value="floor_corridor_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="408">
  <properties>
   <property name="label" value="floor_corridor_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="409">
  <properties>
   <property name="label" value="floor_corridor_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="410">
  <properties>
   <property name="label" value="floor_corridor_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="411">
  <properties>
   <property name="label" value="floor_corridor_r1c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="412">
  <properties>
   <property name="label" value="floor_corridor_r1c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="413">
  <properties>
   <property name="label" value="floor_corridor_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="414">
  <properties>
   <property name="label" value="floor_corridor_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="415">
  <properties>
   <property name="label" value="floor_corridor_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="416">
  <properties>
   <property name="label" value="floor_corridor_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="417">
  <properties>
   <property name="label" value="floor_corridor_r2c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="418">
  <properties>
   <property name="label" value="floor_corridor_r2c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="419">
  <properties>
   <property name="label" value="floor_corridor_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="420">
  <properties>
   <property name="label" value="floor_corridor_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="421">
  <properties>
   <property name="label" value="floor_corridor_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="422">
  <properties>
   <property name="label" value="floor_corridor_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="423">
  <properties>
   <property name="label" value="floor_corridor_r3c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="424">
  <properties>
   <property name="label" value="floor_corridor_r3c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="425">
  <properties>
   <property name="label" value="floor_corridor_r4c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="426">
  <properties>
   <property name="label" value="floor_corridor_r4c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="427">
  <properties>
   <property name="label" value="floor_corridor_r4c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="428">
  <properties>
   <property name="label" value="floor_corridor_r4c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="429">
  <properties>
   <property name="label" value="floor_corridor_r4c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="430">
  <properties>
   <property name="label" value="floor_corridor_r4c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="431">
  <properties>
   <property name="label" value="floor_corridor_r5c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="432">
  <properties>
   <property name="label" value="floor_corridor_r5c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="433">
  <properties>
   <property name="label" value="floor_corridor_r5c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="434">
  <properties>
   <property name="label" value="floor_corridor_r5c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="435">
  <properties>
   <property name="label" value="floor_corridor_r5c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="436">
  <properties>
   <property name="label" value="floor_corridor_r5c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="437">
  <properties>
   <property name="label" value="floor_tile_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="438">
  <properties>
   <property name="label" value="floor_tile_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="439">
  <properties>
   <property name="label" value="floor_tile_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="440">
  <properties>
   <property name="label" value="floor_tile_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="441">
  <properties>
   <property name="label" value="floor_tile_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="442">
  <properties>
   <property name="label" value="floor_tile_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="443">
  <properties>
   <property name="label" value="floor_tile_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="444">
  <properties>
   <property name="label" value="floor_tile_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="445">
  <properties>
   <property name="label" value="floor_tile_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="446">
  <properties>
   <property name="label" value="floor_tile_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="447">
  <properties>
   <property name="label" value="floor_tile_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="448">
  <properties>
   <property name="label" value="floor_tile_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="449">
  <properties>
   <property name="label" value="floor_tile_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="450">
  <properties>
   <property name="label" value="floor_tile_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="451">
  <properties>
   <property name="label" value="floor_tile_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="452">
  <properties>
   <property name="label" value="floor_tile_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="453">
  <properties>
   <property name="label" value="floor_cafeteria_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="454">
  <properties>
   <property name="label" value="floor_cafeteria_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="455">
  <properties>
   <property name="label" value="floor_cafeteria_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="456">
  <properties>
   <property name="label" value="floor_cafeteria_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="457">
  <properties>
   <property name="label" value="floor_cafeteria_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="458">
  <properties>
   <property name="label" value="floor_cafeteria_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="459">
  <properties>
   <property name="label" value="floor_cafeteria_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="460">
  <properties>
   <property name="label" value="floor_cafeteria_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="461">
  <properties>
   <property name="label" value="floor_cafeteria_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="462">
  <properties>
   <property name="label" value="floor_cafeteria_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="463">
  <properties>
   <property name="label" value="floor_cafeteria_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="464">
  <properties>
   <property name="label" value="floor_cafeteria_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="465">
  <properties>
   <property name="label" value="floor_cafeteria_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="466">
  <properties>
   <property name="label" value="floor_cafeteria_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="467">
  <properties>
   <property name="label" value="floor_cafeteria_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="468">
  <properties>
   <property name="label" value="floor_cafeteria_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="tile"/>
  </properties>
 </tile>
 <tile id="469">
  <properties>
   <property name="label" value="floor_gym_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="470">
  <properties>
   <property name="label" value="floor_gym_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="471">
  <properties>
   <property name="label" value="floor_gym_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="472">
  <properties>
   <property name="label" value="floor_gym_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="473">
  <properties>
   <property name="label" value="floor_gym_r0c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="474">
  <properties>
   <property name="label" value="floor_gym_r0c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="475">
  <properties>
   <property name="label" value="floor_gym_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="476">
  <properties>
   <property name="label" value="floor_gym_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="477">
  <properties>
   <property name="label" value="floor_gym_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="478">
  <properties>
   <property name="label" value="floor_gym_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="479">
  <properties>
   <property name="label" value="floor_gym_r1c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="480">
  <properties>
   <property name="label" value="floor_gym_r1c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="481">
  <properties>
   <property name="label" value="floor_gym_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="482">
  <properties>
   <property name="label" value="floor_gym_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="483">
  <properties>
   <property name="label" value="floor_gym_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="484">
  <properties>
   <property name="label" value="floor_gym_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="485">
  <properties>
   <property name="label" value="floor_gym_r2c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="486">
  <properties>
   <property name="label" value="floor_gym_r2c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="487">
  <properties>
   <property name="label" value="floor_gym_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="488">
  <properties>
   <property name="label" value="floor_gym_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="489">
  <properties>
   <property name="label" value="floor_gym_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="490">
  <properties>
   <property name="label" value="floor_gym_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="491">
  <properties>
   <property name="label" value="floor_gym_r3c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="492">
  <properties>
   <property name="label" value="floor_gym_r3c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="493">
  <properties>
   <property name="label" value="floor_gym_r4c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="494">
  <properties>
   <property name="label" value="floor_gym_r4c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="495">
  <properties>
   <property name="label" value="floor_gym_r4c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="496">
  <properties>
   <property name="label" value="floor_gym_r4c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="497">
  <properties>
   <property name="label" value="floor_gym_r4c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="498">
  <properties>
   <property name="label" value="floor_gym_r4c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="499">
  <properties>
   <property name="label" value="floor_gym_r5c0"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="500">
  <properties>
   <property name="label" value="floor_gym_r5c1"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="501">
  <properties>
   <property name="label" value="floor_gym_r5c2"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="502">
  <properties>
   <property name="label" value="floor_gym_r5c3"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="503">
  <properties>
   <property name="label" value="floor_gym_r5c4"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="504">
  <properties>
   <property name="label" value="floor_gym_r5c5"/>
   <property name="layer" value="floor"/>
   <property name="surface" value="wood"/>
  </properties>
 </tile>
 <tile id="505">
  <properties>
   <property name="label" value="ground_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="506">
  <properties>
   <property name="label" value="ground_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="507">
  <properties>
   <property name="label" value="ground_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="508">
  <properties>
   <property name="label" value="ground_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="509">
  <properties>
   <property name="label" value="ground_r0c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="510">
  <properties>
   <property name="label" value="ground_r0c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="511">
  <properties>
   <property name="label" value="ground_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="512">
  <properties>
   <property name="label" value="ground_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="513">
  <properties>
   <property name="label" value="ground_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="514">
  <properties>
   <property name="label" value="ground_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="515">
  <properties>
   <property name="label" value="ground_r1c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="516">
  <properties>
   <property name="label" value="ground_r1c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="517">
  <properties>
   <property name="label" value="ground_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="518">
  <properties>
   <property name="label" value="ground_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="519">
  <properties>
   <property name="label" value="ground_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="520">
  <properties>
   <property name="label" value="ground_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="521">
  <properties>
   <property name="label" value="ground_r2c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="522">
  <properties>
   <property name="label" value="ground_r2c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="523">
  <properties>
   <property name="label" value="ground_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="524">
  <properties>
   <property name="label" value="ground_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="525">
  <properties>
   <property name="label" value="ground_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="526">
  <properties>
   <property name="label" value="ground_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="527">
  <properties>
   <property name="label" value="ground_r3c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="528">
  <properties>
   <property name="label" value="ground_r3c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="529">
  <properties>
   <property name="label" value="ground_r4c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="530">
  <properties>
   <property name="label" value="ground_r4c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="531">
  <properties>
   <property name="label" value="ground_r4c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="532">
  <properties>
   <property name="label" value="ground_r4c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="533">
  <properties>
   <property name="label" value="ground_r4c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="534">
  <properties>
   <property name="label" value="ground_r4c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="535">
  <properties>
   <property name="label" value="ground_r5c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="536">
  <properties>
   <property name="label" value="ground_r5c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="537">
  <properties>
   <property name="label" value="ground_r5c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="538">
  <properties>
   <property name="label" value="ground_r5c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="539">
  <properties>
   <property name="label" value="ground_r5c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="540">
  <properties>
   <property name="label" value="ground_r5c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="earth"/>
  </properties>
 </tile>
 <tile id="541">
  <properties>
   <property name="label" value="pavement_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="542">
  <properties>
   <property name="label" value="pavement_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="543">
  <properties>
   <property name="label" value="pavement_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="544">
  <properties>
   <property name="label" value="pavement_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="545">
  <properties>
   <property name="label" value="pavement_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="546">
  <properties>
   <property name="label" value="pavement_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="547">
  <properties>
   <property name="label" value="pavement_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="548">
  <properties>
   <property name="label" value="pavement_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="549">
  <properties>
   <property name="label" value="pavement_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="550">
  <properties>
   <property name="label" value="pavement_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="551">
  <properties>
   <property name="label" value="pavement_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="552">
  <properties>
   <property name="label" value="pavement_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="553">
  <properties>
   <property name="label" value="pavement_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="554">
  <properties>
   <property name="label" value="pavement_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="555">
  <properties>
   <property name="label" value="pavement_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="556">
  <properties>
   <property name="label" value="pavement_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="557">
  <properties>
   <property name="label" value="roof_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="558">
  <properties>
   <property name="label" value="roof_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="559">
  <properties>
   <property name="label" value="roof_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="560">
  <properties>
   <property name="label" value="roof_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="561">
  <properties>
   <property name="label" value="roof_r0c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="562">
  <properties>
   <property name="label" value="roof_r0c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="563">
  <properties>
   <property name="label" value="roof_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="564">
  <properties>
   <property name="label" value="roof_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="565">
  <properties>
   <property name="label" value="roof_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="566">
  <properties>
   <property name="label" value="roof_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="567">
  <properties>
   <property name="label" value="roof_r1c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="568">
  <properties>
   <property name="label" value="roof_r1c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="569">
  <properties>
   <property name="label" value="roof_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="570">
  <properties>
   <property name="label" value="roof_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="571">
  <properties>
   <property name="label" value="roof_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="572">
  <properties>
   <property name="label" value="roof_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="573">
  <properties>
   <property name="label" value="roof_r2c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="574">
  <properties>
   <property name="label" value="roof_r2c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="575">
  <properties>
   <property name="label" value="roof_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="576">
  <properties>
   <property name="label" value="roof_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="577">
  <properties>
   <property name="label" value="roof_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="578">
  <properties>
   <property name="label" value="roof_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="579">
  <properties>
   <property name="label" value="roof_r3c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="580">
  <properties>
   <property name="label" value="roof_r3c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="581">
  <properties>
   <property name="label" value="roof_r4c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="582">
  <properties>
   <property name="label" value="roof_r4c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="583">
  <properties>
   <property name="label" value="roof_r4c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="584">
  <properties>
   <property name="label" value="roof_r4c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="585">
  <properties>
   <property name="label" value="roof_r4c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="586">
  <properties>
   <property name="label" value="roof_r4c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="587">
  <properties>
   <property name="label" value="roof_r5c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="588">
  <properties>
   <property name="label" value="roof_r5c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="589">
  <properties>
   <property name="label" value="roof_r5c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="590">
  <properties>
   <property name="label" value="roof_r5c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="591">
  <properties>
   <property name="label" value="roof_r5c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="592">
  <properties>
   <property name="label" value="roof_r5c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="593">
  <properties>
   <property name="label" value="pavement_track_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="594">
  <properties>
   <property name="label" value="pavement_track_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="595">
  <properties>
   <property name="label" value="pavement_track_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="596">
  <properties>
   <property name="label" value="pavement_track_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="597">
  <properties>
   <property name="label" value="pavement_track_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="598">
  <properties>
   <property name="label" value="pavement_track_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="599">
  <properties>
   <property name="label" value="pavement_track_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="600">
  <properties>
   <property name="label" value="pavement_track_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="601">
  <properties>
   <property name="label" value="pavement_track_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="602">
  <properties>
   <property name="label" value="pavement_track_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="603">
  <properties>
   <property name="label" value="pavement_track_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="604">
  <properties>
   <property name="label" value="pavement_track_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="605">
  <properties>
   <property name="label" value="pavement_track_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="606">
  <properties>
   <property name="label" value="pavement_track_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="607">
  <properties>
   <property name="label" value="pavement_track_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="608">
  <properties>
   <property name="label" value="pavement_track_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="surface" value="stone"/>
  </properties>
 </tile>
 <tile id="609">
  <properties>
   <property name="label" value="drop_r0c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="610">
  <properties>
   <property name="label" value="drop_r0c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="611">
  <properties>
   <property name="label" value="drop_r0c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="612">
  <properties>
   <property name="label" value="drop_r0c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="613">
  <properties>
   <property name="label" value="drop_r0c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="614">
  <properties>
   <property name="label" value="drop_r0c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="615">
  <properties>
   <property name="label" value="drop_r1c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="616">
  <properties>
   <property name="label" value="drop_r1c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="617">
  <properties>
   <property name="label" value="drop_r1c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="618">
  <properties>
   <property name="label" value="drop_r1c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="619">
  <properties>
   <property name="label" value="drop_r1c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="620">
  <properties>
   <property name="label" value="drop_r1c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="621">
  <properties>
   <property name="label" value="drop_r2c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="622">
  <properties>
   <property name="label" value="drop_r2c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="623">
  <properties>
   <property name="label" value="drop_r2c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="624">
  <properties>
   <property name="label" value="drop_r2c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="625">
  <properties>
   <property name="label" value="drop_r2c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="626">
  <properties>
   <property name="label" value="drop_r2c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="627">
  <properties>
   <property name="label" value="drop_r3c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="628">
  <properties>
   <property name="label" value="drop_r3c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="629">
  <properties>
   <property name="label" value="drop_r3c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="630">
  <properties>
   <property name="label" value="drop_r3c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="631">
  <properties>
   <property name="label" value="drop_r3c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="632">
  <properties>
   <property name="label" value="drop_r3c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="633">
  <properties>
   <property name="label" value="drop_r4c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="634">
  <properties>
   <property name="label" value="drop_r4c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="635">
  <properties>
   <property name="label" value="drop_r4c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="636">
  <properties>
   <property name="label" value="drop_r4c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="637">
  <properties>
   <property name="label" value="drop_r4c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="638">
  <properties>
   <property name="label" value="drop_r4c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="639">
  <properties>
   <property name="label" value="drop_r5c0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="640">
  <properties>
   <property name="label" value="drop_r5c1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="641">
  <properties>
   <property name="label" value="drop_r5c2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="642">
  <properties>
   <property name="label" value="drop_r5c3"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="643">
  <properties>
   <property name="label" value="drop_r5c4"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="644">
  <properties>
   <property name="label" value="drop_r5c5"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="645">
  <properties>
   <property name="label" value="desk_n_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="29" height="31"/>
  </objectgroup>
 </tile>
 <tile id="646">
  <properties>
   <property name="label" value="desk_n_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="30" height="31"/>
  </objectgroup>
 </tile>
 <tile id="647">
  <properties>
   <property name="label" value="desk_n_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="648">
  <properties>
   <property name="label" value="desk_n_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="649">
  <properties>
   <property name="label" value="desk_n_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="650">
  <properties>
   <property name="label" value="desk_n_5"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="651">
  <properties>
   <property name="label" value="desk_n_6"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="1" width="30" height="24"/>
  </objectgroup>
 </tile>
 <tile id="652">
  <properties>
   <property name="label" value="desk_e_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="29"/>
  </objectgroup>
 </tile>
 <tile id="653">
  <properties>
   <property name="label" value="desk_e_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="654">
  <properties>
   <property name="label" value="desk_e_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="655">
  <properties>
   <property name="label" value="desk_e_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="656">
  <properties>
   <property name="label" value="desk_e_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="657">
  <properties>
   <property name="label" value="desk_e_5"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="658">
  <properties>
   <property name="label" value="desk_e_6"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="2" width="24" height="30"/>
  </objectgroup>
 </tile>
 <tile id="659">
  <properties>
   <property name="label" value="desk_s_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="29" height="31"/>
  </objectgroup>
 </tile>
 <tile id="660">
  <properties>
   <property name="label" value="desk_s_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="31"/>
  </objectgroup>
 </tile>
 <tile id="661">
  <properties>
   <property name="label" value="desk_s_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="662">
  <properties>
   <property name="label" value="desk_s_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="663">
  <properties>
   <property name="label" value="desk_s_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="664">
  <properties>
   <property name="label" value="desk_s_5"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="31"/>
  </objectgroup>
 </tile>
 <tile id="665">
  <properties>
   <property name="label" value="desk_s_6"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="30" height="24"/>
  </objectgroup>
 </tile>
 <tile id="666">
  <properties>
   <property name="label" value="desk_w_0"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="1" width="31" height="29"/>
  </objectgroup>
 </tile>
 <tile id="667">
  <properties>
   <property name="label" value="desk_w_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="668">
  <properties>
   <property name="label" value="desk_w_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="669">
  <properties>
   <property name="label" value="desk_w_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="670">
  <properties>
   <property name="label" value="desk_w_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="671">
  <properties>
   <property name="label" value="desk_w_5"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="28"/>
  </objectgroup>
 </tile>
 <tile id="672">
  <properties>
   <property name="label" value="desk_w_6"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="24" height="30"/>
  </objectgroup>
 </tile>
 <tile id="673">
  <properties>
   <property name="label" value="desk_fallen_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="674">
  <properties>
   <property name="label" value="desk_fallen_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="30"/>
  </objectgroup>
 </tile>
 <tile id="675">
  <properties>
   <property name="label" value="desk_fallen_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="676">
  <properties>
   <property name="label" value="chair_fallen_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="677">
  <properties>
   <property name="label" value="chair_fallen_2"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="678">
  <properties>
   <property name="label" value="locker_n_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="679">
  <properties>
   <property name="label" value="locker_n_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="680">
  <properties>
   <property name="label" value="locker_n_3"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="681">
  <properties>
   <property name="label" value="locker_e_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="30" height="32"/>
  </objectgroup>
 </tile>
 <tile id="682">
  <properties>
   <property name="label" value="locker_e_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="683">
  <properties>
   <property name="label" value="locker_e_3"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="684">
  <properties>
   <property name="label" value="locker_s_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="32" height="30"/>
  </objectgroup>
 </tile>
 <tile id="685">
  <properties>
   <property name="label" value="locker_s_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="686">
  <properties>
   <property name="label" value="locker_s_3"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="24"/>
  </objectgroup>
 </tile>
 <tile id="687">
  <properties>
   <property name="label" value="locker_w_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="30" height="32"/>
  </objectgroup>
 </tile>
 <tile id="688">
  <properties>
   <property name="label" value="locker_w_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="689">
  <properties>
   <property name="label" value="locker_w_3"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="24" height="32"/>
  </objectgroup>
 </tile>
 <tile id="690">
  <properties>
   <property name="label" value="shoe_rack_n_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="691">
  <properties>
   <property name="label" value="shoe_rack_n_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="692">
  <properties>
   <property name="label" value="shoe_rack_e_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="693">
  <properties>
   <property name="label" value="shoe_rack_e_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="694">
  <properties>
   <property name="label" value="shoe_rack_s_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="695">
  <properties>
   <property name="label" value="shoe_rack_s_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="11" width="32" height="21"/>
  </objectgroup>
 </tile>
 <tile id="696">
  <properties>
   <property name="label" value="shoe_rack_w_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="697">
  <properties>
   <property name="label" value="shoe_rack_w_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="698">
  <properties>
   <property name="label" value="bookshelf_n_1"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="31"/>
  </objectgroup>
 </tile>
 <tile id="699">
  <properties>
   <property name="label" value="bookshelf_n_2"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="22"/>
  </objectgroup>
 </tile>
 <tile id="700">
  <properties>
   <property name="label" value="bookshelf_e_1"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="0" width="31" height="32"/>
  </objectgroup>
 </tile>
 <tile id="701">
  <properties>
   <property name="label" value="bookshelf_e_2"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="10" y="0" width="22" height="32"/>
  </objectgroup>
 </tile>
 <tile id="702">
  <properties>
   <property name="label" value="bookshelf_s_1"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="31"/>
  </objectgroup>
 </tile>
 <tile id="703">
  <properties>
   <property name="label" value="bookshelf_s_2"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="10" width="32" height="22"/>
  </objectgroup>
 </tile>
 <tile id="704">
  <properties>
   <property name="label" value="bookshelf_w_1"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="31" height="32"/>
  </objectgroup>
 </tile>
 <tile id="705">
  <properties>
   <property name="label" value="bookshelf_w_2"/>
   <property name="layer" value="furniture"/>
   <property name="opaque" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="22" height="32"/>
  </objectgroup>
 </tile>
 <tile id="706">
  <properties>
   <property name="label" value="plant_wilted"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="3" width="26" height="27"/>
  </objectgroup>
 </tile>
 <tile id="707">
  <properties>
   <property name="label" value="trash_bin_full"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="5" width="28" height="26"/>
  </objectgroup>
 </tile>
 <tile id="708">
  <properties>
   <property name="label" value="bench_h_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="8" width="32" height="16"/>
  </objectgroup>
 </tile>
 <tile id="709">
  <properties>
   <property name="label" value="bench_v_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="8" y="0" width="16" height="32"/>
  </objectgroup>
 </tile>
 <tile id="710">
  <properties>
   <property name="label" value="table_m_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="711">
  <properties>
   <property name="label" value="table_m_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="26"/>
  </objectgroup>
 </tile>
 <tile id="712">
  <properties>
   <property name="label" value="table_m_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="713">
  <properties>
   <property name="label" value="table_m_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="714">
  <properties>
   <property name="label" value="table_v_1_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="715">
  <properties>
   <property name="label" value="table_v_1_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="26" height="32"/>
  </objectgroup>
 </tile>
 <tile id="716">
  <properties>
   <property name="label" value="table_v_1_3"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="717">
  <properties>
   <property name="label" value="table_v_1_4"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="25" height="32"/>
  </objectgroup>
 </tile>
 <tile id="718">
  <properties>
   <property name="label" value="stool_fallen"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="719">
  <properties>
   <property name="label" value="lab_bench_microscope"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="720">
  <properties>
   <property name="label" value="lab_bench_burner"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="721">
  <properties>
   <property name="label" value="lab_bench_spilt"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="4" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="722">
  <properties>
   <property name="label" value="counter_m_1"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="723">
  <properties>
   <property name="label" value="counter_m_2"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="724">
  <properties>
   <property name="label" value="counter_m_3"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="29"/>
  </objectgroup>
 </tile>
 <tile id="725">
  <properties>
   <property name="label" value="office_desk_l_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="726">
  <properties>
   <property name="label" value="office_desk_l_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="727">
  <properties>
   <property name="label" value="office_desk_r_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="728">
  <properties>
   <property name="label" value="office_desk_r_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="3" width="32" height="27"/>
  </objectgroup>
 </tile>
 <tile id="729">
  <properties>
   <property name="label" value="boxes_1"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="2" width="31" height="29"/>
  </objectgroup>
 </tile>
 <tile id="730">
  <properties>
   <property name="label" value="boxes_2"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="1" y="4" width="30" height="24"/>
  </objectgroup>
 </tile>
 <tile id="731">
  <properties>
   <property name="label" value="filing_cabinet_open"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="0" width="24" height="30"/>
  </objectgroup>
 </tile>
 <tile id="732">
  <properties>
   <property name="label" value="stove_pan"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="733">
  <properties>
   <property name="label" value="kitchen_sink_full"/>
   <property name="layer" value="furniture"/>
   <property name="material" value="steel"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="32" height="28"/>
  </objectgroup>
 </tile>
 <tile id="734">
  <properties>
   <property name="label" value="bed_head_torn"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="1" width="26" height="31"/>
  </objectgroup>
 </tile>
 <tile id="735">
  <properties>
   <property name="label" value="bed_foot_torn"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="3" y="0" width="26" height="30"/>
  </objectgroup>
 </tile>
 <tile id="736">
  <properties>
   <property name="label" value="reading_l"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="737">
  <properties>
   <property name="label" value="reading_m"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="738">
  <properties>
   <property name="label" value="reading_r"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="5" width="32" height="25"/>
  </objectgroup>
 </tile>
 <tile id="739">
  <properties>
   <property name="label" value="toilet_shut"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="0" width="18" height="28"/>
  </objectgroup>
 </tile>
 <tile id="740">
  <properties>
   <property name="label" value="basin_bloody"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="0" width="28" height="22"/>
  </objectgroup>
 </tile>
 <tile id="741">
  <properties>
   <property name="label" value="toilet_e"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="4" y="7" width="28" height="18"/>
  </objectgroup>
 </tile>
 <tile id="742">
  <properties>
   <property name="label" value="toilet_s"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="4" width="18" height="28"/>
  </objectgroup>
 </tile>
 <tile id="743">
  <properties>
   <property name="label" value="toilet_w"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="28" height="18"/>
  </objectgroup>
 </tile>
 <tile id="744">
  <properties>
   <property name="label" value="urinal_e"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="7" width="19" height="18"/>
  </objectgroup>
 </tile>
 <tile id="745">
  <properties>
   <property name="label" value="urinal_s"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="7" y="13" width="18" height="19"/>
  </objectgroup>
 </tile>
 <tile id="746">
  <properties>
   <property name="label" value="urinal_w"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="7" width="19" height="18"/>
  </objectgroup>
 </tile>
 <tile id="747">
  <properties>
   <property name="label" value="basin_e"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="13" y="2" width="19" height="28"/>
  </objectgroup>
 </tile>
 <tile id="748">
  <properties>
   <property name="label" value="basin_s"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="2" y="13" width="28" height="19"/>
  </objectgroup>
 </tile>
 <tile id="749">
  <properties>
   <property name="label" value="basin_w"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="2" width="19" height="28"/>
  </objectgroup>
 </tile>
 <tile id="750">
  <properties>
   <property name="label" value="plate_1_1"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="751">
  <properties>
   <property name="label" value="plate_1_2"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="752">
  <properties>
   <property name="label" value="plate_1_3"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="753">
  <properties>
   <property name="label" value="plate_1_4"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="754">
  <properties>
   <property name="label" value="plate_2_1"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="755">
  <properties>
   <property name="label" value="plate_2_2"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="756">
  <properties>
   <property name="label" value="plate_2_3"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="757">
  <properties>
   <property name="label" value="plate_2_4"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="758">
  <properties>
   <property name="label" value="plate_3_1"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="759">
  <properties>
   <property name="label" value="plate_3_2"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="760">
  <properties>
   <property name="label" value="plate_3_3"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="761">
  <properties>
   <property name="label" value="plate_3_4"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="762">
  <properties>
   <property name="label" value="plate_lab"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="763">
  <properties>
   <property name="label" value="plate_nurse"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="764">
  <properties>
   <property name="label" value="plate_food"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="765">
  <properties>
   <property name="label" value="plate_radio"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="766">
  <properties>
   <property name="label" value="plate_toilet"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="767">
  <properties>
   <property name="label" value="plate_gym"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="768">
  <properties>
   <property name="label" value="plate_roof"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="769">
  <properties>
   <property name="label" value="plate_library"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="770">
  <properties>
   <property name="label" value="plate_staff"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="771">
  <properties>
   <property name="label" value="plate_duty"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="772">
  <properties>
   <property name="label" value="plate_music"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="773">
  <properties>
   <property name="label" value="plate_changing"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="774">
  <properties>
   <property name="label" value="plate_store"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="775">
  <properties>
   <property name="label" value="plate_office"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="776">
  <properties>
   <property name="label" value="plate_council"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="777">
  <properties>
   <property name="label" value="plate_boiler"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="778">
  <properties>
   <property name="label" value="plate_print"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="779">
  <properties>
   <property name="label" value="plate_specimen"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="780">
  <properties>
   <property name="label" value="plate_kitchen"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="781">
  <properties>
   <property name="label" value="plate_cold"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="782">
  <properties>
   <property name="label" value="plate_sport"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="783">
  <properties>
   <property name="label" value="plate_shower"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="784">
  <properties>
   <property name="label" value="plate_trophy"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="785">
  <properties>
   <property name="label" value="plate_dishes"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="786">
  <properties>
   <property name="label" value="plate_diet"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="787">
  <properties>
   <property name="label" value="plate_stairs"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="788">
  <properties>
   <property name="label" value="plate_stage"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="789">
  <properties>
   <property name="label" value="plate_caretaker"/>
   <property name="layer" value="any"/>
  </properties>
 </tile>
 <tile id="790">
  <properties>
   <property name="label" value="exit_face"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="791">
  <properties>
   <property name="label" value="notice_face"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="792">
  <properties>
   <property name="label" value="poster_timetable"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="793">
  <properties>
   <property name="label" value="poster_club"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="794">
  <properties>
   <property name="label" value="poster_quiet"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="795">
  <properties>
   <property name="label" value="poster_evacuation"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="796">
  <properties>
   <property name="label" value="poster_drawings"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="797">
  <properties>
   <property name="label" value="poster_missing"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="798">
  <properties>
   <property name="label" value="clock"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="799">
  <properties>
   <property name="label" value="pa_speaker"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="800">
  <properties>
   <property name="label" value="flag"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="801">
  <properties>
   <property name="label" value="hydrant"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="802">
  <properties>
   <property name="label" value="alarm"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="803">
  <properties>
   <property name="label" value="mirror"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="804">
  <properties>
   <property name="label" value="mirror_broken"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="805">
  <properties>
   <property name="label" value="eye_chart"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="806">
  <properties>
   <property name="label" value="radiator"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="807">
  <properties>
   <property name="label" value="coat_hooks"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="808">
  <properties>
   <property name="label" value="motto"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="809">
  <properties>
   <property name="label" value="map_board"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="810">
  <properties>
   <property name="label" value="duty_board"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="811">
  <properties>
   <property name="label" value="dispenser"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="812">
  <properties>
   <property name="label" value="furnace"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="813">
  <properties>
   <property name="label" value="blood_hand"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="814">
  <properties>
   <property name="label" value="blood_face_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="815">
  <properties>
   <property name="label" value="blood_face_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="816">
  <properties>
   <property name="label" value="pane_boarded"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="817">
  <properties>
   <property name="label" value="pane_blind"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="818">
  <properties>
   <property name="label" value="pane_curtain"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="819">
  <properties>
   <property name="label" value="pane_sill"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="820">
  <properties>
   <property name="label" value="pane_broken"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="821">
  <properties>
   <property name="label" value="face_glazed_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="822">
  <properties>
   <property name="label" value="face_glazed_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="823">
  <properties>
   <property name="label" value="face_brick_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="824">
  <properties>
   <property name="label" value="face_brick_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="825">
  <properties>
   <property name="label" value="face_panel_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="826">
  <properties>
   <property name="label" value="face_panel_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="827">
  <properties>
   <property name="label" value="face_concrete_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="828">
  <properties>
   <property name="label" value="face_concrete_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="829">
  <properties>
   <property name="label" value="face_worn_0"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="830">
  <properties>
   <property name="label" value="face_worn_1"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="831">
  <properties>
   <property name="label" value="face_worn_2"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="832">
  <properties>
   <property name="label" value="worn_h"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="833">
  <properties>
   <property name="label" value="worn_v"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="834">
  <properties>
   <property name="label" value="worn_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="835">
  <properties>
   <property name="label" value="worn_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="836">
  <properties>
   <property name="label" value="grime_n"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="837">
  <properties>
   <property name="label" value="grime_e"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="838">
  <properties>
   <property name="label" value="grime_s"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="839">
  <properties>
   <property name="label" value="grime_w"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="840">
  <properties>
   <property name="label" value="scuff_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="841">
  <properties>
   <property name="label" value="scuff_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="842">
  <properties>
   <property name="label" value="scuff_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="843">
  <properties>
   <property name="label" value="scuff_3"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="844">
  <properties>
   <property name="label" value="stain_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="845">
  <properties>
   <property name="label" value="stain_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="846">
  <properties>
   <property name="label" value="stain_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="847">
  <properties>
   <property name="label" value="crack_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="848">
  <properties>
   <property name="label" value="crack_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="849">
  <properties>
   <property name="label" value="leaves_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="850">
  <properties>
   <property name="label" value="leaves_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="851">
  <properties>
   <property name="label" value="tuft_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="852">
  <properties>
   <property name="label" value="tuft_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="853">
  <properties>
   <property name="label" value="tuft_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="854">
  <properties>
   <property name="label" value="phone"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="855">
  <properties>
   <property name="label" value="books"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="856">
  <properties>
   <property name="label" value="umbrella"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="857">
  <properties>
   <property name="label" value="pencils"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="858">
  <properties>
   <property name="label" value="gauze"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="859">
  <properties>
   <property name="label" value="name_tag"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="860">
  <properties>
   <property name="label" value="blood_hand_floor"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="861">
  <properties>
   <property name="label" value="tape"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="862">
  <properties>
   <property name="label" value="chalk"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="863">
  <properties>
   <property name="label" value="ash"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="864">
  <properties>
   <property name="label" value="embers"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="865">
  <properties>
   <property name="label" value="chalk_up"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="866">
  <properties>
   <property name="label" value="chalk_down"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="867">
  <properties>
   <property name="label" value="deep_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="868">
  <properties>
   <property name="label" value="deep_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="869">
  <properties>
   <property name="label" value="deep_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="870">
  <properties>
   <property name="label" value="deep_3"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="871">
  <properties>
   <property name="label" value="drag_h_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="872">
  <properties>
   <property name="label" value="drag_h_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="873">
  <properties>
   <property name="label" value="drag_h_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="874">
  <properties>
   <property name="label" value="drag_v_0"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="875">
  <properties>
   <property name="label" value="drag_v_1"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="876">
  <properties>
   <property name="label" value="drag_v_2"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="877">
  <properties>
   <property name="label" value="lesson_study_w_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="878">
  <properties>
   <property name="label" value="lesson_study_w_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="879">
  <properties>
   <property name="label" value="lesson_study_w_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="880">
  <properties>
   <property name="label" value="lesson_study_w_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="881">
  <properties>
   <property name="label" value="lesson_study_w_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="882">
  <properties>
   <property name="label" value="lesson_study_e_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="883">
  <properties>
   <property name="label" value="lesson_study_e_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="884">
  <properties>
   <property name="label" value="lesson_study_e_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="885">
  <properties>
   <property name="label" value="lesson_study_e_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="886">
  <properties>
   <property name="label" value="lesson_study_e_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="887">
  <properties>
   <property name="label" value="lesson_quiet_w_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="888">
  <properties>
   <property name="label" value="lesson_quiet_w_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="889">
  <properties>
   <property name="label" value="lesson_quiet_w_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="890">
  <properties>
   <property name="label" value="lesson_quiet_w_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="891">
  <properties>
   <property name="label" value="lesson_quiet_w_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="892">
  <properties>
   <property name="label" value="lesson_quiet_e_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="893">
  <properties>
   <property name="label" value="lesson_quiet_e_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="894">
  <properties>
   <property name="label" value="lesson_quiet_e_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="895">
  <properties>
   <property name="label" value="lesson_quiet_e_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="896">
  <properties>
   <property name="label" value="lesson_quiet_e_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="897">
  <properties>
   <property name="label" value="lesson_maths_w_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="898">
  <properties>
   <property name="label" value="lesson_maths_w_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="899">
  <properties>
   <property name="label" value="lesson_maths_w_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="900">
  <properties>
   <property name="label" value="lesson_maths_w_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="901">
  <properties>
   <property name="label" value="lesson_maths_w_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="902">
  <properties>
   <property name="label" value="lesson_maths_e_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="903">
  <properties>
   <property name="label" value="lesson_maths_e_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="904">
  <properties>
   <property name="label" value="lesson_maths_e_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="905">
  <properties>
   <property name="label" value="lesson_maths_e_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="906">
  <properties>
   <property name="label" value="lesson_maths_e_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="907">
  <properties>
   <property name="label" value="lesson_lab_w_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="908">
  <properties>
   <property name="label" value="lesson_lab_w_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="909">
  <properties>
   <property name="label" value="lesson_lab_w_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="910">
  <properties>
   <property name="label" value="lesson_lab_w_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="911">
  <properties>
   <property name="label" value="lesson_lab_w_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="912">
  <properties>
   <property name="label" value="lesson_lab_e_00"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="1" width="21" height="31"/>
  </objectgroup>
 </tile>
 <tile id="913">
  <properties>
   <property name="label" value="lesson_lab_e_10"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="914">
  <properties>
   <property name="label" value="lesson_lab_e_20"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="915">
  <properties>
   <property name="label" value="lesson_lab_e_30"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="916">
  <properties>
   <property name="label" value="lesson_lab_e_40"/>
   <property name="layer" value="furniture"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="11" y="0" width="21" height="32"/>
  </objectgroup>
 </tile>
 <tile id="917">
  <properties>
   <property name="label" value="bulletin_00"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="918">
  <properties>
   <property name="label" value="bulletin_01"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="919">
  <properties>
   <property name="label" value="bulletin_02"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="920">
  <properties>
   <property name="label" value="periodic_00"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="921">
  <properties>
   <property name="label" value="periodic_01"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="922">
  <properties>
   <property name="label" value="banner_gym_00"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="923">
  <properties>
   <property name="label" value="banner_gym_01"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="924">
  <properties>
   <property name="label" value="banner_gym_02"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="925">
  <properties>
   <property name="label" value="banner_food_00"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="926">
  <properties>
   <property name="label" value="banner_food_01"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="927">
  <properties>
   <property name="label" value="banner_food_02"/>
   <property name="layer" value="furniture"/>
  </properties>
 </tile>
 <tile id="928">
  <properties>
   <property name="label" value="scrawl_help_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="929">
  <properties>
   <property name="label" value="scrawl_help_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="930">
  <properties>
   <property name="label" value="scrawl_leave_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="931">
  <properties>
   <property name="label" value="scrawl_leave_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="932">
  <properties>
   <property name="label" value="scrawl_hear_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="933">
  <properties>
   <property name="label" value="scrawl_hear_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="934">
  <properties>
   <property name="label" value="spill_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="935">
  <properties>
   <property name="label" value="spill_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="936">
  <properties>
   <property name="label" value="spill_10"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="937">
  <properties>
   <property name="label" value="spill_11"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="938">
  <properties>
   <property name="label" value="pool_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="939">
  <properties>
   <property name="label" value="pool_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="940">
  <properties>
   <property name="label" value="pool_10"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="941">
  <properties>
   <property name="label" value="pool_11"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="942">
  <properties>
   <property name="label" value="seal_00"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="943">
  <properties>
   <property name="label" value="seal_01"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="944">
  <properties>
   <property name="label" value="seal_02"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="945">
  <properties>
   <property name="label" value="seal_03"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="946">
  <properties>
   <property name="label" value="seal_10"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="947">
  <properties>
   <property name="label" value="seal_11"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="948">
  <properties>
   <property name="label" value="seal_12"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="949">
  <properties>
   <property name="label" value="seal_13"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="950">
  <properties>
   <property name="label" value="seal_20"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="951">
  <properties>
   <property name="label" value="seal_21"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="952">
  <properties>
   <property name="label" value="seal_22"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="953">
  <properties>
   <property name="label" value="seal_23"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="954">
  <properties>
   <property name="label" value="seal_30"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="955">
  <properties>
   <property name="label" value="seal_31"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="956">
  <properties>
   <property name="label" value="seal_32"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="957">
  <properties>
   <property name="label" value="seal_33"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="958">
  <properties>
   <property name="label" value="way_out_n"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="959">
  <properties>
   <property name="label" value="way_out_e"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="960">
  <properties>
   <property name="label" value="way_out_s"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="961">
  <properties>
   <property name="label" value="way_out_w"/>
   <property name="layer" value="decals"/>
  </properties>
 </tile>
 <tile id="962">
  <properties>
   <property name="label" value="verge_0"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="963">
  <properties>
   <property name="label" value="verge_1"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <tile id="964">
  <properties>
   <property name="label" value="verge_2"/>
   <property name="layer" value="floor"/>
   <property name="outdoors" type="bool" value="true"/>
   <property name="solid" type="bool" value="true"/>
  </properties>
  <objectgroup draworder="index" id="2">
   <object id="1" x="0" y="0" width="32" height="32"/>
  </objectgroup>
 </tile>
 <wangsets>
  <wangset name="Walls" type="edge" tile="45">
   <wangcolor name="Wall" color="#c8a064" tile="45" probability="1"/>
   <wangtile tileid="36" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="37" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="38" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="39" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="40" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="41" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="42" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="43" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="44" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="45" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="46" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="47" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="48" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="49" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="50" wangid="1,0,1,0,1,0,1,0"/>
   <wangtile tileid="51" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="52" wangid="1,0,0,0,1,0,0,0"/>
  </wangset>
  <wangset name="Parapets" type="edge" tile="234">
   <wangcolor name="Parapet" color="#c8a064" tile="234" probability="1"/>
   <wangtile tileid="225" wangid="1,0,0,0,0,0,0,0"/>
   <wangtile tileid="226" wangid="0,0,1,0,0,0,0,0"/>
   <wangtile tileid="227" wangid="1,0,1,0,0,0,0,0"/>
   <wangtile tileid="228" wangid="0,0,0,0,1,0,0,0"/>
   <wangtile tileid="229" wangid="1,0,0,0,1,0,0,0"/>
   <wangtile tileid="230" wangid="0,0,1,0,1,0,0,0"/>
   <wangtile tileid="231" wangid="1,0,1,0,1,0,0,0"/>
   <wangtile tileid="232" wangid="0,0,0,0,0,0,1,0"/>
   <wangtile tileid="233" wangid="1,0,0,0,0,0,1,0"/>
   <wangtile tileid="234" wangid="0,0,1,0,0,0,1,0"/>
   <wangtile tileid="235" wangid="1,0,1,0,0,0,1,0"/>
   <wangtile tileid="236" wangid="0,0,0,0,1,0,1,0"/>
   <wangtile tileid="237" wangid="1,0,0,0,1,0,1,0"/>
   <wangtile tileid="238" wangid="0,0,1,0,1,0,1,0"/>
   <wangtile tileid="239" wangid="1,0,1,0,1,0,1,0"/>
  </wangset>
  <wangset name="Floors" type="corner" tile="0">
   <wangcolor name="Wood" color="#c8a064" tile="0" probability="1"/>
   <wangcolor name="Corridor" color="#96a0aa" tile="4" probability="1"/>
   <wangcolor name="Tile" color="#64a0c8" tile="8" probability="1"/>
   <wangcolor name="Gym" color="#c86432" tile="11" probability="1"/>
   <wangcolor name="Cafeteria" color="#64c896" tile="20" probability="1"/>
   <wangcolor name="Ground" color="#a0784b" tile="23" probability="1"/>
   <wangcolor name="Pavement" color="#787d82" tile="26" probability="1"/>
   <wangcolor name="Stage" color="#c864a0" tile="176" probability="1"/>
   <wangcolor name="Stand" color="#a0c832" tile="178" probability="1"/>
   <wangcolor name="Cold" color="#6464c8" tile="180" probability="1"/>
   <wangcolor name="Roof" color="#c8a064" tile="208" probability="1"/>
   <wangcolor name="Deck" color="#96a0aa" tile="212" probability="1"/>
   <wangtile tileid="0" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="1" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="2" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="3" wangid="0,1,0,1,0,1,0,1"/>
   <wangtile tileid="4" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="5" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="6" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="7" wangid="0,2,0,2,0,2,0,2"/>
   <wangtile tileid="8" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="9" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="10" wangid="0,3,0,3,0,3,0,3"/>
   <wangtile tileid="11" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="12" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="13" wangid="0,4,0,4,0,4,0,4"/>
   <wangtile tileid="20" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="21" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="22" wangid="0,5,0,5,0,5,0,5"/>
   <wangtile tileid="23" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="24" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="25" wangid="0,6,0,6,0,6,0,6"/>
   <wangtile tileid="26" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="27" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="28" wangid="0,7,0,7,0,7,0,7"/>
   <wangtile tileid="176" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="177" wangid="0,8,0,8,0,8,0,8"/>
   <wangtile tileid="178" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="179" wangid="0,9,0,9,0,9,0,9"/>
   <wangtile tileid="180" wangid="0,10,0,10,0,10,0,10"/>
   <wangtile tileid="181" wangid="0,10,0,10,0,10,0,10"/>
   <wangtile tileid="208" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="209" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="210" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="211" wangid="0,11,0,11,0,11,0,11"/>
   <wangtile tileid="212" wangid="0,12,0,12,0,12,0,12"/>
   <wangtile tileid="213" wangid="0,12,0,12,0,12,0,12"/>
  </wangset>
 </wangsets>
</tileset>
